#include "engine/clinic/report/report_contents.h"

#include "engine/clinic/own/own_guides.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/store/people/patients.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <set>

namespace dorsal {
namespace {

std::string fact(const RigFacts& facts, std::string_view name) {
  const auto at = std::ranges::find(facts, name, [](const auto& one) { return std::string_view{one.first}; });
  return at == facts.end() ? std::string{} : at->second;
}

// What was given up in the session stands beside what took its place.
std::string fall_back_in_words(const RigFacts& facts) {
  const std::string given_up = fact(facts, "onset provider given up");
  return given_up.empty() ? std::string{} : "; " + given_up;
}

ReportedSession reported(const StoredSession& session, const SessionReport& blocks,
                         const std::map<Uuid, Exclusion>& excluded) {
  const SessionHeader& header = session.record.header;
  ReportedSession one{.blocks = blocks,
                      .timing_verified = timing_verified(session),
                      .providers = providers_of(session.record) + fall_back_in_words(header.rig),
                      .display_server = fact(header.rig, "display server"),
                      .picture_set_hash = header.picture_set_hash,
                      .software_version = header.software_version,
                      .pain = session.record.pain,
                      .exclusion = {}};
  if (const auto at = excluded.find(session.summary.uuid); at != excluded.end()) one.exclusion = at->second;
  return one;
}

PatientProgramme programme_then(Database& database, const ReportOrder& order,
                                const std::vector<StoredSession>& counted) {
  const int offset = counted.empty() ? 0 : counted.back().summary.start.offset_minutes;
  const Day today = local_day({order.made_utc, offset}).value_or(Day{});
  return programme_from(order.in_force.protocol, counted, decisions_about(database, order.patient), today,
                        lesson_course(database.path()));
}

} // namespace

std::string providers_of(const SessionRecord& session) {
  std::set<std::string> onsets;
  std::set<std::string> responses;
  const auto note = [&](const std::optional<Onset>& onset, const auto& answer) {
    if (onset) onsets.insert(fmt::format("{} ({})", name_of(onset->provider), name_of(onset->quality)));
    if (answer) responses.emplace(name_of(answer->provider));
  };
  for (const BlockRecord& block : session.blocks) {
    for (const TrialRecord& trial : block.trials) note(trial.onset, trial.answer);
    for (const LedTrialRecord& trial : block.led) note(trial.cue, trial.answer);
  }
  if (onsets.empty()) return "no trial";
  return fmt::format("{} / {}", fmt::join(onsets, ", "), fmt::join(responses, ", "));
}

ReportContents report_contents(Database& database, ReportOrder order) {
  static_cast<void>(patient_overview(database, order.patient));
  ReportContents contents;
  ReadableSessions found = readable_sessions(database, order.patient);
  contents.left_out = std::move(found.left_out);
  std::vector<StoredSession>& sessions = found.sessions;
  const auto excluded = exclusions(database, order.patient);
  const auto is_excluded = [&](const StoredSession& one) { return excluded.contains(one.summary.uuid); };
  std::vector<StoredSession> counted = sessions;
  std::erase_if(counted, is_excluded);
  // On real days: what is open depends on today.
  contents.programme = programme_then(database, order, counted);
  const imagery::Waits waits = imagery_waits(counted, order.in_force.protocol);
  if (order.shift)
    for (StoredSession& session : sessions)
      session = shifted_under_its_name(std::move(session), *order.shift);
  const PatientReport all = report_on(order.patient, sessions);
  for (std::size_t i = sessions.size(); i-- > 0;)
    contents.sessions.push_back(reported(sessions[i], all.sessions[i], excluded));
  std::erase_if(sessions, is_excluded);
  contents.phases = phase_reports(order.patient, contents.programme, sessions);
  contents.moved = movement_report(sessions, order.in_force.protocol, all_guides(database.path()));
  contents.moved.waits = waits;
  if (!contents.programme.is_planned)
    contents.led_grades = led_grades(sessions, order.in_force.protocol.touch_readiness);
  const std::vector<AnsweredInstrument> answered = answered_in(sessions);
  contents.measures = courses_of_measures(answered);
  contents.worse = what_got_worse(answered);
  contents.decisions = decisions_about(database, order.patient);
  std::ranges::reverse(contents.decisions);
  contents.shifted = order.shift.has_value();
  contents.patient = std::move(order.patient);
  contents.made_utc = std::move(order.made_utc);
  contents.in_force = std::move(order.in_force);
  contents.free_text = order.free_text;
  return contents;
}

} // namespace dorsal
