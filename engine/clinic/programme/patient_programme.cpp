#include "engine/clinic/programme/patient_programme.h"

#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/instrument/kept_definitions.h"
#include "engine/clinic/instrument/shipped_instruments.h"

#include <algorithm>
#include <array>
#include <iterator>

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

void add_days(const std::vector<DatedSession>& sessions, std::span<const Phase> phases, const Phase& phase,
              PhaseOnRecord& on_record) {
  for (const auto& [day, session] : sessions) {
    if (!holds(*session, phases, phase)) continue;
    on_record.begun.push_back(day);
    if (is_done(*session)) on_record.done.push_back(day);
  }
}

// What a programme asks, of the instruments that come with the program. `expected` goes with movements.
constexpr std::array schedule{ScheduledInstrument{"safety", instrument::Purpose::safety},
                              ScheduledInstrument{"weekly", instrument::Purpose::weekly},
                              ScheduledInstrument{"pain", instrument::Purpose::measure},
                              ScheduledInstrument{"own-activities", instrument::Purpose::measure},
                              ScheduledInstrument{"confidence", instrument::Purpose::measure},
                              ScheduledInstrument{"global-change", instrument::Purpose::measure, false}};

std::vector<AnsweredInstrument> answered_in(const std::vector<DatedSession>& sessions) {
  KeptDefinitions definitions;
  std::vector<AnsweredInstrument> answered;
  for (const auto& [day, session] : sessions)
    for (const InstrumentResponse& response : session->record.responses)
      if (const Instrument* instrument = definitions.of(response))
        answered.push_back({session->summary.start.utc, *instrument, response.occasion, response.answers});
  return answered;
}

std::vector<std::string> clearings(const Protocol& protocol, std::span<const Decision> decisions) {
  std::vector<std::string> cleared;
  if (!protocol.safety_cleared.empty()) cleared.push_back(protocol.safety_cleared);
  for (const Decision& decision : decisions)
    if (decision.kind == DecisionKind::clear) cleared.push_back(decision.at_utc);
  return cleared;
}

Day day_of(const AnsweredInstrument& answered) {
  return local_day({.utc = answered.at_utc, .offset_minutes = 0}).value_or(Day{});
}

std::vector<GotWorse> what_got_worse(std::span<const AnsweredInstrument> answered) {
  std::vector<GotWorse> worse;
  for (const AnsweredInstrument& one : answered) {
    if (one.instrument.purpose != instrument::Purpose::weekly) continue;
    const bool yes = std::ranges::any_of(one.answers, [](const ItemAnswer& a) { return a.value == 1; });
    std::string words;
    for (const ItemAnswer& answer : one.answers)
      if (!answer.words.empty()) words = answer.words;
    if (yes) worse.push_back({day_of(one), std::move(words)});
  }
  return worse;
}

// The activities that a person named are asked about again by their names.
Answers known_of(std::span<const AnsweredInstrument> answered, const Instrument& instrument) {
  Answers known;
  for (const AnsweredInstrument& one : answered)
    if (one.instrument.name == instrument.name)
      if (Answers named = named_activities(instrument, one.answers); !named.empty()) known = std::move(named);
  return known;
}

std::vector<AskedInstrument> asked_today(const ProgrammeOnRecord& on_record, const ProgrammeFacts& facts,
                                         std::span<const PhaseState> states) {
  if (!on_record.asks) return {};
  std::vector<AskedBefore> before;
  for (const AnsweredInstrument& one : on_record.answered)
    before.push_back(
        {day_of(one), one.instrument.name, one.occasion, is_complete(one.instrument, one.answers)});
  QuestionFacts question{.today = facts.today, .first_day = facts.first_day, .asked = before};
  for (const PhaseTurn& turn : on_record.turns)
    if (turn.turn == Turn::next_phase)
      question.last_passed = std::max(question.last_passed.value_or(turn.day), turn.day);
  question.at_the_end = std::ranges::all_of(states, [](const PhaseState& state) {
    return state.standing == Standing::passed || state.standing == Standing::set_aside;
  });
  std::vector<AskedInstrument> asked;
  for (const auto& [name, occasion] : questions_due(schedule, question))
    if (auto instrument = shipped_instrument(name)) {
      Answers known = known_of(on_record.answered, *instrument);
      asked.push_back({std::move(*instrument), occasion, std::move(known)});
    }
  return asked;
}

std::optional<Day> first_of(const std::vector<Day>& days) {
  const auto first = std::ranges::min_element(days);
  return first == days.end() ? std::nullopt : std::optional{*first};
}

std::optional<Day> since(const ProgrammeOnRecord& on_record, std::size_t place) {
  std::optional<Day> day = first_of(on_record.of_phases[place].begun);
  for (const PhaseTurn& turn : on_record.turns)
    if (turn.phase == on_record.phases[place].name) day = turn.day;
  return day;
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

std::vector<StoredSession> sessions_of_phase(std::span<const StoredSession> sessions,
                                             std::span<const Phase> phases, std::string_view phase) {
  std::vector<StoredSession> own(sessions.begin(), sessions.end());
  if (phases.size() < 2) return own;
  const Phase* wanted = find_phase(phases, phase);
  for (StoredSession& session : own)
    std::erase_if(session.record.blocks,
                  [&](const BlockRecord& block) { return phase_of(block.header, phases) != wanted; });
  return own;
}

// A phase that a helper leads is graded by the rules of touch.
GradeReport grade_of_phase(std::span<const StoredSession> sessions, std::span<const Phase> phases,
                           const Phase& phase) {
  if (phase.blocks.empty() || !needs_helper(phase))
    return grade(evidence_of_phase(sessions, phases, phase.name), phase.readiness);
  LedEvidence evidence{.task = tasks_of(phase).front(), .blocks = {}};
  for (const StoredSession& session : sessions_of_phase(sessions, phases, phase.name))
    std::ranges::move(led_blocks(session.record, to_string(session.summary.uuid), evidence.task),
                      std::back_inserter(evidence.blocks));
  return grade_led(evidence, phase.touch_readiness);
}

ProgrammeOnRecord programme_on_record(const Protocol& protocol, std::span<const StoredSession> sessions,
                                      std::span<const Decision> decisions) {
  ProgrammeOnRecord on_record{.phases = phases_of(protocol),
                              .of_phases = {},
                              .rated = {},
                              .turns = turns_of(decisions),
                              .answered = {},
                              .cleared_utc = {}};
  const std::vector<DatedSession> by_day = dated(sessions);
  for (const auto& [day, session] : by_day) on_record.rated.push_back({day, session->record.pain});
  on_record.asks = has_programme(protocol);
  on_record.answered = answered_in(by_day);
  on_record.cleared_utc = clearings(protocol, decisions);
  for (const Phase& phase : on_record.phases) {
    PhaseOnRecord own{.report = grade_of_phase(sessions, on_record.phases, phase), .begun = {}, .done = {}};
    add_days(by_day, on_record.phases, phase, own);
    on_record.of_phases.push_back(std::move(own));
  }
  return on_record;
}

PatientProgramme programme_at(const ProgrammeOnRecord& on_record, Day today) {
  const std::vector<Phase>& phases = on_record.phases;
  PatientProgramme programme;
  programme.phases = phases;
  programme.facts.today = today;
  programme.flare = flare_since(on_record.rated, today, phases.front().readiness);
  ProgrammeFacts facts{.phases = {}, .turns = on_record.turns, .first_day = {}, .today = today};
  facts.held = programme.flare.has_value();
  for (const RatedSession& session : on_record.rated)
    facts.first_day = std::min(facts.first_day.value_or(session.day), session.day);
  for (std::size_t i = 0; i < phases.size(); ++i) {
    const PhaseOnRecord& own = on_record.of_phases[i];
    PhaseNow now{.state = {},
                 .report = own.report,
                 .since = since(on_record, i),
                 .done = dose_progress(own.done, today)};
    const PhaseFacts fact{.begun = first_of(own.begun), .grade = now.report.grade};
    if (fact.begun) now.adherence = adherence(own.done, *fact.begun, today, phases[i].dose);
    facts.phases.push_back(fact);
    programme.now.push_back(std::move(now));
    programme.facts.practice.push_back({own.done});
  }
  programme.facts.flare = programme.flare;
  std::vector<PhaseState> states = phase_states(phases, facts);
  programme.safety = safety_standing(on_record.answered, on_record.cleared_utc);
  programme.facts.stopped = programme.safety.stopped;
  if (!programme.safety.stopped) programme.questions = asked_today(on_record, facts, states);
  programme.worse = what_got_worse(on_record.answered);
  std::ranges::copy_if(
      on_record.answered, std::back_inserter(programme.measures),
      [](const AnsweredInstrument& one) { return one.instrument.purpose == instrument::Purpose::measure; });
  for (std::size_t i = 0; i < states.size(); ++i) programme.now[i].state = std::move(states[i]);
  return programme;
}

PatientProgramme programme_from(const Protocol& protocol, std::span<const StoredSession> sessions,
                                std::span<const Decision> decisions, Day today) {
  return programme_at(programme_on_record(protocol, sessions, decisions), today);
}

std::size_t phase_in_front(const PatientProgramme& programme) {
  const auto& now = programme.now;
  const auto place_of = [&](Standing standing) {
    const auto found =
        std::ranges::find_if(now, [=](const PhaseNow& one) { return one.state.standing == standing; });
    return static_cast<std::size_t>(found - now.begin());
  };
  for (const Standing standing : {Standing::ready, Standing::open})
    if (const std::size_t place = place_of(standing); place < now.size()) return place;
  for (std::size_t place = now.size(); place-- > 0;)
    if (now[place].state.standing == Standing::passed) return place;
  return 0;
}

PatientProgramme read_programme(Database& database, const std::string& patient, const Protocol& protocol,
                                Day today) {
  if (std::ranges::count(SessionReader{database}.patient_codes(), patient) == 0)
    return programme_from(protocol, {}, {}, today); // at the first visit
  const ReadableSessions counted = counted_sessions(database, patient);
  return programme_from(protocol, counted.sessions, decisions_about(database, patient), today);
}

} // namespace dorsal
