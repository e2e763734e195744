#include "tools/console/programme_view.h"

#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/clinic/programme/patient_answers.h"
#include "engine/clinic/programme/phase_decision.h"
#include "engine/clinic/report/report.h"
#include "engine/clinic/report/report_json.h"
#include "tools/console/patient_facts.h"
#include "tools/console/records/in_force.h"

namespace dorsal::console {
namespace {

Json tasks_json(const Phase& phase) {
  Json tasks = Json::array();
  for (const TaskId task : tasks_of(phase)) tasks.push_back(dorsal::name_of(task));
  return tasks;
}

Json adherence_of(const PhaseNow& now) {
  if (!now.adherence) return nullptr;
  return {{"days", now.adherence->days_done},
          {"asked", now.adherence->days_asked},
          {"of_last_days", now.adherence->span_days}};
}

Json phase_json(const PatientProgramme& programme, std::size_t place) {
  const Phase& phase = programme.phases[place];
  const PhaseNow& now = programme.now[place];
  Json may = Json::array();
  for (const DecisionKind kind : possible_decisions(programme, place)) may.push_back(dorsal::name_of(kind));
  return {{"name", phase.name},
          {"tasks", tasks_json(phase)},
          {"state", name_of(now.state.standing)},
          {"grade", dorsal::name_of(now.report.grade)},
          {"door", in_words(phase.door)},
          {"why", now.state.why},
          {"since", now.since ? Json(to_text(*now.since)) : Json(nullptr)},
          {"adherence", adherence_of(now)},
          {"may", std::move(may)}};
}

Json today_json(const PatientProgramme& programme) {
  const TodayPlan plan = plan_of_today(programme);
  Json left_out = Json::array();
  for (const PartLeftOut& part : plan.left_out)
    if (part.why != LeftOut::not_open) left_out.push_back(in_words(part));
  Json today{{"sentence", sentence_of(plan)}, {"minutes", plan.minutes()}, {"left_out", left_out}};
  const bool asks = plan_of_today(programme, Helper::unknown).asks_for_helper;
  today["without_helper"] =
      asks ? Json(sentence_of(plan_of_today(programme, Helper::nobody))) : Json(nullptr);
  return today;
}

Json span_json(const std::optional<instrument::Span>& span) {
  return span ? Json{{"lower", span->low}, {"upper", span->high}} : Json(nullptr);
}

// Each measure over its occasions, with what a difference of its score is worth.
Json measures_json(std::span<const AnsweredInstrument> answered) {
  Json measures = Json::array();
  for (const CourseOfScores& course : courses_of_measures(answered)) {
    Json occasions = Json::array();
    for (const ScoredOccasion& one : course.occasions)
      occasions.push_back({{"day", day_text(one.at)},
                           {"occasion", one.occasion},
                           {"score", one.score ? Json(*one.score) : Json(nullptr)},
                           {"interval", span_json(one.interval)}});
    measures.push_back({{"instrument", course.instrument.name},
                        {"title", instrument::text_in(course.instrument.title, "en")},
                        {"smallest_change", smallest_change_text(course.instrument)},
                        {"change", name_of(course.change.size)},
                        {"occasions", std::move(occasions)}});
  }
  return measures;
}

} // namespace

Day today_of(const Console& console, const std::optional<WallClock>& last_session) {
  const auto now = std::chrono::floor<std::chrono::seconds>(console.now());
  return *local_day({utc_text(now), last_session ? last_session->offset_minutes : 0});
}

PatientProgramme programme_now(Console& console, Database& database, const std::string& patient,
                               std::span<const StoredSession> counted) {
  const auto last = counted.empty() ? std::nullopt : std::optional{counted.back().summary.start};
  return programme_from(in_force(database, patient).protocol, counted, decisions_about(database, patient),
                        today_of(console, last), lesson_course(database.path()));
}

void grade_again(PatientProgramme& programme, std::span<const StoredSession> shown) {
  for (std::size_t place = 0; place < programme.phases.size(); ++place)
    programme.now[place].report = grade_of_phase(shown, programme.phases, programme.phases[place]);
}

Json evidence_json(const PatientProgramme& programme, std::size_t place,
                   std::span<const StoredSession> shown) {
  const auto sessions = sessions_of_phase(shown, programme.phases, programme.phases[place].name);
  const std::string of_nobody;
  const ReadinessRules& rules = programme.phases[place].readiness;
  return {{"accuracy_goal", rules.accuracy_goal},
          {"rt_goal_ms", in_seconds(rules.rt_goal) * 1000},
          {"readiness", json_of(programme.now[place].report)},
          {"assess", json_of(report_on(of_nobody, sessions))["assess"]},
          {"course", course_json(sessions)}};
}

Json programme_json(const PatientProgramme& programme, std::span<const StoredSession> shown) {
  const std::size_t front = phase_in_front(programme);
  Json phases = Json::array();
  for (std::size_t place = 0; place < programme.phases.size(); ++place) {
    Json& phase = phases.emplace_back(phase_json(programme, place));
    if (place != front) phase.update(evidence_json(programme, place, shown));
  }
  Json told{{"front", programme.phases[front].name},
            {"held_since", programme.facts.flare ? Json(to_text(*programme.facts.flare)) : Json(nullptr)},
            {"today", today_json(programme)},
            {"phases", std::move(phases)}};
  if (const auto& stop = programme.safety_stop)
    told["stopped"] = {{"since", to_text(stop->day)}, {"items", stop->items}};
  const std::vector<AnsweredInstrument> answered = answered_in(shown);
  for (const GotWorse& worse : what_got_worse(answered))
    told["worse"].push_back({{"day", to_text(worse.day)}, {"words", worse.words}});
  if (Json measures = measures_json(answered); !measures.empty()) told["measures"] = std::move(measures);
  return told;
}

} // namespace dorsal::console
