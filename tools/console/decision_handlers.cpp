// What a clinician decides about a phase of a patient's programme.
#include "engine/clinic/grade/counted_sessions.h"
#include "engine/store/people/decisions.h"
#include "tools/console/handlers.h"
#include "tools/console/programme_view.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal::console {
namespace {

std::string names_of(std::span<const DecisionKind> kinds) {
  std::string names;
  for (const DecisionKind kind : kinds)
    names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", dorsal::name_of(kind));
  return names;
}

std::string names_of(std::span<const Phase> phases) {
  std::string names;
  for (const Phase& phase : phases) names += fmt::format("{}{}", names.empty() ? "" : ", ", phase.name);
  return names;
}

// The only one where there is one alone and none is named.
std::optional<std::size_t> place_of(const PatientProgramme& programme, const std::string& phase) {
  if (phase.empty() && programme.phases.size() == 1) return 0;
  const auto found = std::ranges::find(programme.phases, phase, &Phase::name);
  if (found == programme.phases.end()) return {};
  return static_cast<std::size_t>(found - programme.phases.begin());
}

std::string fault_of(DecisionKind kind, const PatientProgramme& programme, std::size_t place,
                     const std::string& reason) {
  const PhaseNow& now = programme.now[place];
  const std::string_view grade = dorsal::name_of(now.report.grade);
  const std::vector<DecisionKind> possible = possible_decisions(programme, place);
  if (std::ranges::count(possible, kind) == 0) {
    if (kind == DecisionKind::next_phase && is_open(now.state.standing))
      return fmt::format("The grade is {}. To move on all the same, override it with a reason.", grade);
    if (kind == DecisionKind::override_grade && is_open(now.state.standing))
      return "The grade is READY, there is nothing to override.";
    return fmt::format("{} is {}; what can be decided now: {}.", now.state.phase, name_of(now.state.standing),
                       names_of(possible));
  }
  if (needs_reason(kind) && reason.empty())
    return kind == DecisionKind::override_grade ? "Give the reason for the override, up to 1000 characters."
                                                : "Give the reason, up to 1000 characters.";
  return {};
}

// About the programme as a whole.
Reply clear(Console& console, const Visit& visit, const std::string& reason) {
  if (reason.empty()) return refused(422, "Say what was found, up to 1000 characters.");
  const Author author = console.author(visit);
  console.records().add_decision(
      visit.names.at(0), {DecisionKind::clear, Grade::cannot_tell, author.name, author.at_utc, reason, {}});
  return {.status = 201};
}

} // namespace

Reply decide(Console& console, const Visit& visit) {
  const auto kind = parse_decision_kind(visit.body.value("kind", ""));
  if (!kind) return refused(422, fmt::format("Decide one of {}.", names_of(decision_kinds())));
  const std::string& code = visit.names.at(0);
  const std::string reason = text_of(visit.body, "reason", 1000).value_or("");
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
  if (const std::string fault = fault_of(*kind, programme, *place, reason); !fault.empty())
    return refused(422, fault);
  const Author author = console.author(visit);
  console.records().add_decision(
      code, {*kind, now, author.name, author.at_utc, reason, programme.phases[*place].name});
  return {.status = 201};
}

} // namespace dorsal::console
