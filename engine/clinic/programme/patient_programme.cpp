#include "engine/clinic/programme/patient_programme.h"

#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/instrument/kept_definitions.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/clinic/protocol/protocol_in_force.h"
#include "engine/core/instrument/course_of_scores.h"
#include "engine/core/ladder/imagery_ladder.h"
#include "engine/core/readiness/imagery_grade.h"
#include "engine/core/readiness/lesson_grade.h"
#include "engine/core/readiness/movement_grade.h"

#include <algorithm>
#include <iterator>

namespace dorsal {
namespace {

constexpr std::string_view own_activities_instrument = "own-activities";

std::optional<Turn> turn_of(DecisionKind kind) {
  switch (kind) {
  case DecisionKind::next_phase:
  case DecisionKind::override_grade: return Turn::next_phase;
  case DecisionKind::open_early: return Turn::open_early;
  case DecisionKind::set_aside: return Turn::set_aside;
  case DecisionKind::go_back: return Turn::go_back;
  case DecisionKind::stay:
  case DecisionKind::clear:
  case DecisionKind::take_back: break;
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
    return phase_of(block.header, phases) == &phase && has_trials(block);
  });
}

LessonStandings standings_in(std::span<const StoredSession> sessions) {
  LessonStandings standings;
  for (const StoredSession& session : sessions)
    for (const BlockRecord& block : session.record.blocks) note_lesson(standings, block);
  return standings;
}

// As a door counts them. Where all that are taught were gone through, more cannot be asked for.
int lessons_done(const ProgrammeOnRecord& on_record) {
  const bool all = std::ranges::all_of(on_record.taught, [&](const std::string& name) {
    const auto known = on_record.lessons.find(name);
    return known != on_record.lessons.end() && known->second.finished > 0;
  });
  return all && on_record.lessons_left ? most_door_lessons : lessons_finished(on_record.lessons);
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

std::vector<SafetyYes> safety_yeses(const std::vector<DatedSession>& sessions) {
  KeptDefinitions definitions;
  std::vector<SafetyYes> found;
  for (const auto& [day, session] : sessions)
    for (const InstrumentResponse& response : session->record.responses)
      if (const Instrument* instrument = definitions.of(response))
        if (auto items = items_that_stop(*instrument, response.answers); !items.empty())
          found.push_back({session->summary.start.utc, day, std::move(items)});
  return found;
}

std::vector<std::string> clearings(const Protocol& protocol, std::span<const Decision> decisions) {
  std::vector<std::string> cleared;
  if (!protocol.safety_cleared.empty()) cleared.push_back(protocol.safety_cleared);
  for (const Decision& decision : standing_of(decisions))
    if (decision.kind == DecisionKind::clear) cleared.push_back(decision.at_utc);
  return cleared;
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
  for (const Decision& decision : standing_of(decisions)) {
    const auto turn = turn_of(decision.kind);
    const auto day = local_day({.utc = decision.at_utc, .offset_minutes = 0});
    if (turn && day && !decision.phase.empty()) turns.push_back({*turn, decision.phase, *day});
  }
  return turns;
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

const LessonCourse& shipped_course() {
  static const LessonCourse course = lesson_course({});
  return course;
}

LessonCourse taught_in(const Phase& phase, const LessonCourse& course) {
  const bool teaches = std::ranges::count(tasks_of(phase), TaskId::lesson) > 0;
  LessonCourse taught = teaches ? course : LessonCourse{};
  std::erase_if(taught, [&](const std::string& name) {
    return std::ranges::find(phase.lesson.leave_out, name) != phase.lesson.leave_out.end();
  });
  return taught;
}

namespace {

template <class ActivityCourse>
ActivityCourse course_in(std::span<const StoredSession> sessions) {
  ActivityCourse course;
  for (const auto& [day, session] : dated(sessions))
    for (const BlockRecord& block : session->record.blocks) note(course, block, day);
  return course;
}

// Answered at any visit, whatever its phase.
OwnActivities own_activities_in(std::span<const StoredSession> sessions) {
  KeptDefinitions definitions;
  std::vector<TimedAnswers> answers;
  std::optional<Instrument> instrument;
  for (const StoredSession& session : sessions)
    for (const InstrumentResponse& response : session.record.responses) {
      if (response.instrument != own_activities_instrument) continue;
      const Instrument* known = definitions.of(response);
      if (known == nullptr) continue;
      instrument = *known;
      answers.push_back({session.summary.start, response.occasion, response.answers});
    }
  OwnActivities own;
  if (!instrument) return own;
  const CourseOfScores course = course_of_scores(*std::move(instrument), answers);
  if (course.other_activities) return own; // of other ones nothing can be told
  own.scored = course.scored;
  for (const ScoredOccasion& occasion : course.occasions)
    if (occasion.score) {
      const auto rated = static_cast<int>(std::ranges::count_if(
          occasion.answers, [](const ItemAnswer& answer) { return answer.value.has_value(); }));
      own.activities = own.first ? std::min(own.activities, rated) : rated;
      if (!own.first) own.first = occasion.score;
      own.last = occasion.score;
    }
  return own;
}

GradeReport grade_of_activities(std::span<const StoredSession> all, std::span<const StoredSession> own,
                                const Phase& phase, const LessonCourse& course) {
  switch (graded_task(phase)) {
  case TaskId::imagery: return grade_imagery(course_in<imagery::Course>(own), phase.imagery);
  case TaskId::movement: return grade_movement(course_in<movement::Course>(own), own_activities_in(all));
  default: return grade_lessons(taught_in(phase, course), standings_in(own));
  }
}

} // namespace

// A phase that a helper leads is graded by the rules of touch, one of lessons by its checks.
GradeReport grade_of_phase(std::span<const StoredSession> sessions, std::span<const Phase> phases,
                           const Phase& phase, const LessonCourse& course) {
  const std::vector<StoredSession> own = sessions_of_phase(sessions, phases, phase.name);
  if (!phase.blocks.empty() && is_activity(graded_task(phase)))
    return grade_of_activities(sessions, own, phase, course);
  if (phase.blocks.empty() || !is_led(phase)) return grade(evidence_from(own), phase.readiness);
  return grade_led(led_evidence_from(own, graded_task(phase)), phase.touch_readiness);
}

ProgrammeOnRecord programme_on_record(const Protocol& protocol, std::span<const StoredSession> sessions,
                                      std::span<const Decision> decisions, const LessonCourse& course) {
  ProgrammeOnRecord on_record{.phases = phases_of(protocol),
                              .of_phases = {},
                              .rated = {},
                              .turns = turns_of(decisions),
                              .is_planned = has_programme(protocol),
                              .safety = {},
                              .cleared_utc = clearings(protocol, decisions)};
  const std::vector<DatedSession> by_day = dated(sessions);
  for (const auto& [day, session] : by_day) on_record.rated.push_back({day, session->record.pain});
  on_record.safety = safety_yeses(by_day);
  on_record.lessons = standings_in(sessions);
  on_record.imagined = course_in<imagery::Course>(sessions);
  on_record.moved = course_in<movement::Course>(sessions);
  for (const Phase& phase : on_record.phases) {
    const LessonCourse taught = taught_in(phase, course);
    on_record.taught.insert(on_record.taught.end(), taught.begin(), taught.end());
    if (std::ranges::count(tasks_of(phase), TaskId::lesson) > 0)
      on_record.lessons_left = on_record.lessons_left.value_or(0) +
                               static_cast<int>(lessons_left(taught, on_record.lessons).size());
    PhaseOnRecord own{
        .report = grade_of_phase(sessions, on_record.phases, phase, course), .begun = {}, .done = {}};
    add_days(by_day, on_record.phases, phase, own);
    on_record.of_phases.push_back(std::move(own));
  }
  return on_record;
}

PatientProgramme programme_at(const ProgrammeOnRecord& on_record, Day today) {
  const std::vector<Phase>& phases = on_record.phases;
  PatientProgramme programme{.phases = phases, .now = {}, .facts = {.today = today, .practice = {}}};
  programme.is_planned = on_record.is_planned;
  programme.safety_stop = safety_stop(on_record.safety, on_record.cleared_utc);
  programme.facts.stopped = programme.safety_stop.has_value();
  // Where nobody planned a programme, pain is for the grade alone.
  if (on_record.is_planned)
    programme.facts.flare = flare_since(on_record.rated, today, phases.front().readiness);
  for (const RatedSession& session : on_record.rated)
    programme.first_day = std::min(programme.first_day.value_or(session.day), session.day);
  for (const PhaseTurn& turn : on_record.turns)
    if (turn.turn == Turn::next_phase)
      programme.last_passed = std::max(programme.last_passed.value_or(turn.day), turn.day);
  ProgrammeFacts facts{
      .phases = {}, .turns = on_record.turns, .first_day = programme.first_day, .today = today};
  facts.held = programme.facts.flare.has_value();
  facts.lessons_done = lessons_done(on_record);
  programme.facts.lessons_left = on_record.lessons_left;
  programme.facts.imagery_waits = std::ranges::any_of(phases, [&](const Phase& phase) {
    return std::ranges::count(tasks_of(phase), TaskId::imagery) > 0 &&
           imagery::waits_for_clinician(on_record.imagined, phase.imagery, today) != imagery::Waits::none;
  });
  for (std::size_t i = 0; i < phases.size(); ++i) {
    const PhaseOnRecord& own = on_record.of_phases[i];
    facts.phases.push_back({.begun = first_of(own.begun), .grade = own.report.grade});
    programme.facts.practice.push_back({own.done});
  }
  std::vector<PhaseState> states = phase_states(phases, facts);
  for (std::size_t i = 0; i < phases.size(); ++i) {
    const PhaseOnRecord& own = on_record.of_phases[i];
    PhaseNow now{.state = std::move(states[i]), .report = own.report, .since = since(on_record, i)};
    if (const auto begun = facts.phases[i].begun)
      now.adherence = adherence(own.done, *begun, today, phases[i].dose);
    programme.now.push_back(std::move(now));
  }
  return programme;
}

TodayPlan plan_of_today(const PatientProgramme& programme, Helper helper, Motors motors) {
  TodayFacts facts = programme.facts;
  facts.helper = helper;
  facts.motors = motors;
  return plan_today(programme.phases, programme.states(), facts);
}

PatientProgramme programme_from(const Protocol& protocol, std::span<const StoredSession> sessions,
                                std::span<const Decision> decisions, Day today, const LessonCourse& course) {
  return programme_at(programme_on_record(protocol, sessions, decisions, course), today);
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

ProgrammeOnRecord read_programme(Database& database, const std::string& patient, const Protocol& protocol) {
  const LessonCourse course = lesson_course(database.path());
  if (!known_patient(database, patient))
    return programme_on_record(protocol, {}, {}, course); // at the first visit
  const ReadableSessions counted = counted_sessions(database, patient);
  return programme_on_record(protocol, counted.sessions, decisions_about(database, patient), course);
}

} // namespace dorsal
