// What a clinician decides about a phase of a patient's programme.
#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/programme/phase_decision.h"
#include "engine/store/people/decisions.h"
#include "tools/console/handlers.h"
#include "tools/console/programme_view.h"

#include <fmt/format.h>

namespace dorsal::console {
namespace {

// About the programme as a whole.
Reply clear(Console& console, const Visit& visit, const std::string& reason) {
  if (reason.empty()) return refused(422, "Say what was found, up to 1000 characters.");
  const Author author = console.author(visit);
  console.records().add_decision(
      visit.names.at(0), {DecisionKind::clear, Grade::cannot_tell, author.name, author.at_utc, reason, {}});
  return {.status = 201};
}

// The newest one, by who made it; what was decided and that it was taken back both stay on record.
Reply take_back(Console& console, const Visit& visit) {
  const std::string& code = visit.names.at(0);
  const auto standing = standing_of(decisions_about(console.records().of(code), code));
  const Author author = console.author(visit);
  if (standing.empty() || standing.back().who != author.name)
    return refused(409, "There is no decision of yours to take back: the last one is somebody else's. Decide "
                        "anew instead.");
  const Decision& last = standing.back();
  console.records().add_decision(
      code, {DecisionKind::take_back, last.grade, author.name, author.at_utc, "taken back", last.phase});
  return {.status = 201};
}

} // namespace

Reply decide(Console& console, const Visit& visit) {
  const auto kind = parse_decision_kind(visit.body.value("kind", ""));
  if (!kind) return refused(422, fmt::format("Decide one of {}.", in_words(decision_kinds())));
  const std::string& code = visit.names.at(0);
  const std::string reason = text_of(visit.body, "reason", 1000).value_or("");
  if (*kind == DecisionKind::take_back) return take_back(console, visit);
  if (*kind == DecisionKind::clear) return clear(console, visit, reason);
  Database& database = console.records().of(code);
  const PatientProgramme programme =
      programme_now(console, database, code, counted_sessions(database, code).sessions);
  const std::string phase = visit.body.value("phase", "");
  const auto place = place_of(programme, phase);
  if (!place)
    return refused(422, fmt::format("\"{}\" is no phase of this patient's programme; in force are: {}. "
                                    "Load the page again.",
                                    phase, names_of(programme.phases)));
  const Grade now = programme.now[*place].report.grade;
  if (visit.body.value("grade", "") != dorsal::name_of(now))
    return refused(409, fmt::format("The grade of {} has changed since this page was loaded; look at it "
                                    "again.",
                                    programme.phases[*place].name));
  if (const std::string fault = fault_of_decision(programme, *place, *kind, reason); !fault.empty())
    return refused(422, fault);
  const Author author = console.author(visit);
  console.records().add_decision(
      code, {*kind, now, author.name, author.at_utc, reason, programme.phases[*place].name});
  return {.status = 201};
}

} // namespace dorsal::console
