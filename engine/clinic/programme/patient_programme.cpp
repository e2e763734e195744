#include "engine/clinic/programme/patient_programme.h"

#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/grade/patient_grade.h"
#include "engine/core/programme/flare.h"

#include <algorithm>

namespace dorsal {
namespace {

std::optional<Turn> turn_of(DecisionKind kind) {
  switch (kind) {
  case DecisionKind::next_phase:
  case DecisionKind::override_grade: return Turn::next_phase;
  case DecisionKind::open_early: return Turn::open_early;
  case DecisionKind::set_aside: return Turn::set_aside;
  case DecisionKind::go_back: return Turn::go_back;
  case DecisionKind::stay:
  case DecisionKind::clear: break;
  }
  return {};
}

struct DatedSession {
  Day day{};
  const StoredSession* session{};
};

std::vector<DatedSession> dated(std::span<const StoredSession> sessions) {
  std::vector<DatedSession> found;
  for (const StoredSession& session : sessions)
    if (const auto day = local_day(session.summary.start)) found.push_back({*day, &session});
  return found;
}

bool holds(const StoredSession& session, std::span<const Phase> phases, const Phase& phase) {
  return std::ranges::any_of(session.record.blocks, [&](const BlockRecord& block) {
    return phase_of(block.header, phases) == &phase && !(block.trials.empty() && block.led.empty());
  });
}

// One that was cut short and may be gone on with is not done.
bool is_done(const StoredSession& session) { return session.summary.state != SessionState::running; }

struct DaysOfPhase {
  std::vector<Day> begun; // of all visits that held something of it
  std::vector<Day> done;  // of those that ended
};

DaysOfPhase days_of(const std::vector<DatedSession>& sessions, std::span<const Phase> phases,
                    const Phase& phase) {
  DaysOfPhase days;
  for (const auto& [day, session] : sessions) {
    if (!holds(*session, phases, phase)) continue;
    days.begun.push_back(day);
    if (is_done(*session)) days.done.push_back(day);
  }
  return days;
}

std::optional<Day> newest_flare(const std::vector<DatedSession>& sessions, std::span<const Phase> phases,
                                Day today) {
  std::vector<RatedSession> rated;
  for (const auto& [day, session] : sessions) rated.push_back({day, session->record.pain});
  return flare_since(rated, today, phases.front().readiness);
}

} // namespace

std::vector<PhaseState> PatientProgramme::states() const {
  std::vector<PhaseState> states;
  for (const PhaseNow& phase : now) states.push_back(phase.state);
  return states;
}

std::vector<PhaseTurn> turns_of(std::span<const Decision> decisions) {
  std::vector<PhaseTurn> turns;
  std::vector<Decision> in_order{decisions.begin(), decisions.end()}; // an archive may bring earlier ones
  std::ranges::stable_sort(in_order, {}, &Decision::at_utc);
  for (const Decision& decision : in_order) {
    const auto turn = turn_of(decision.kind);
    const auto day = local_day({.utc = decision.at_utc, .offset_minutes = 0});
    if (turn && day && !decision.phase.empty()) turns.push_back({*turn, decision.phase, *day});
  }
  return turns;
}

Evidence evidence_of_phase(std::span<const StoredSession> sessions, std::span<const Phase> phases,
                           std::string_view phase) {
  Evidence evidence = evidence_from(sessions);
  if (phases.size() < 2) return evidence;
  const Phase* own = find_phase(phases, phase);
  const auto is_of_another = [&](const AssessBlock& block) {
    const auto session = std::ranges::find_if(
        sessions, [&](const StoredSession& one) { return to_string(one.summary.uuid) == block.session; });
    const auto& blocks = session->record.blocks;
    const auto stored =
        std::ranges::find_if(blocks, [&](const BlockRecord& one) { return one.header.block == block.block; });
    return phase_of(stored->header, phases) != own;
  };
  std::erase_if(evidence.blocks, is_of_another);
  std::erase_if(evidence.control, is_of_another);
  return evidence;
}

GradeReport grade_of_phase(std::span<const StoredSession> sessions, std::span<const Phase> phases,
                           const Phase& phase) {
  return grade(evidence_of_phase(sessions, phases, phase.name), phase.readiness);
}

PatientProgramme programme_from(const Protocol& protocol, std::span<const StoredSession> sessions,
                                std::span<const Decision> decisions, Day today) {
  PatientProgramme programme{.phases = phases_of(protocol), .now = {}, .flare = {}, .facts = {}};
  programme.facts.today = today;
  const std::vector<Phase>& phases = programme.phases;
  const std::vector<DatedSession> by_day = dated(sessions);
  programme.flare = newest_flare(by_day, phases, today);
  ProgrammeFacts facts{.phases = {}, .turns = turns_of(decisions), .first_day = {}, .today = today};
  facts.held = programme.flare.has_value();
  for (const DatedSession& session : by_day)
    facts.first_day = std::min(facts.first_day.value_or(session.day), session.day);
  for (const Phase& phase : phases) {
    const DaysOfPhase days = days_of(by_day, phases, phase);
    PhaseNow now{.state = {},
                 .report = grade_of_phase(sessions, phases, phase),
                 .done = dose_progress(days.done, today)};
    PhaseFacts fact{.begun = {}, .grade = now.report.grade};
    if (!days.begun.empty()) {
      fact.begun = std::ranges::min(days.begun);
      now.adherence = adherence(days.done, *fact.begun, today, phase.dose);
    }
    facts.phases.push_back(fact);
    programme.now.push_back(std::move(now));
    programme.facts.practice.push_back({days.done});
  }
  programme.facts.flare = programme.flare;
  std::vector<PhaseState> states = phase_states(phases, facts);
  for (std::size_t i = 0; i < states.size(); ++i) programme.now[i].state = std::move(states[i]);
  return programme;
}

PatientProgramme read_programme(Database& database, const std::string& patient, const Protocol& protocol,
                                Day today) {
  if (std::ranges::count(SessionReader{database}.patient_codes(), patient) == 0)
    return programme_from(protocol, {}, {}, today); // at the first visit
  const ReadableSessions counted = counted_sessions(database, patient);
  return programme_from(protocol, counted.sessions, decisions_about(database, patient), today);
}

} // namespace dorsal
