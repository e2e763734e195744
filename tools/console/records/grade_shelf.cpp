#include "tools/console/records/grade_shelf.h"

#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/core/readiness/led_rule_table.h"
#include "engine/core/readiness/lesson_grade.h"
#include "engine/core/readiness/rule_table.h"
#include "engine/core/readiness/rules/activity_rules.h"
#include "tools/console/records/in_force.h"

#include <algorithm>

namespace dorsal::console {
namespace {

constexpr std::string_view safety_flag = "stopped: safety question";

void add_flags(const GradeReport& report, std::vector<std::string_view>& flags) {
  for (const RuleFinding& finding : report.findings) {
    if (find_led_row(finding.rule) || find_lesson_row(finding.rule) || find_activity_row(finding.rule))
      continue; // the grade says it already
    const std::string_view flag = row_of(finding.rule).flag;
    if ((finding.verdict == Verdict::fails || finding.verdict == Verdict::held_back) && !flag.empty() &&
        std::ranges::count(flags, flag) == 0)
      flags.push_back(flag);
  }
}

bool lags_more(const Adherence& one, const Adherence& other) {
  return one.days_done * other.days_asked < other.days_done * one.days_asked;
}

std::optional<Adherence> of_the_laggard(const PatientProgramme& programme) {
  std::optional<Adherence> found;
  if (programme.phases.size() < 2) return found;
  for (const PhaseNow& now : programme.now)
    if (is_open(now.state.standing) && now.adherence && (!found || lags_more(*now.adherence, *found)))
      found = now.adherence;
  return found;
}

// Those that are open: name, state, grade.
Json open_phases(const PatientProgramme& programme) {
  Json phases = Json::array();
  for (const PhaseNow& now : programme.now)
    if (is_open(now.state.standing))
      phases.push_back({{"name", now.state.phase},
                        {"state", name_of(now.state.standing)},
                        {"grade", dorsal::name_of(now.report.grade)}});
  return phases;
}

void look_at(Day today, GradeShelf::Kept& kept) {
  const PatientProgramme programme = programme_at(kept.on_record, today);
  kept.day = today;
  kept.grade = programme.now[phase_in_front(programme)].report.grade;
  kept.phases = open_phases(programme);
  kept.due = due_in_words(plan_of_today(programme));
  std::erase(kept.flags, safety_flag);
  if (programme.safety_stop) kept.flags.insert(kept.flags.begin(), safety_flag);
  kept.adherence = of_the_laggard(programme);
}

} // namespace

const GradeShelf::Kept* GradeShelf::known(const PatientOverview& patient) const {
  const auto at = kept_.find(patient.code);
  const bool is_good =
      at != kept_.end() && at->second.state == patient.state && at->second.decisions == patient.decisions;
  return is_good ? &at->second : nullptr;
}

const GradeShelf::Kept* GradeShelf::find(const PatientOverview& patient, Day today) {
  if (known(patient) == nullptr) return nullptr;
  Kept& kept = kept_.at(patient.code);
  if (kept.day != today) look_at(today, kept);
  return &kept;
}

const GradeShelf::Kept& GradeShelf::work_out(Records& records, const PatientOverview& patient, Day today) {
  Database& database = records.of(patient.code);
  const Protocol protocol = in_force(database, patient.code).protocol;
  const ReadableSessions counted = counted_sessions(database, patient.code);
  Kept kept{.state = patient.state, .decisions = patient.decisions};
  kept.on_record = programme_on_record(protocol, counted.sessions, decisions_about(database, patient.code),
                                       lesson_course(database.path()));
  for (PhaseOnRecord& phase : kept.on_record.of_phases) {
    add_flags(phase.report, kept.flags);
    phase.report = {.grade = phase.report.grade, .findings = {}, .notes = {}};
  }
  kept.dose = protocol.dose;
  kept.left_out = counted.left_out.size() + records.left_out().size();
  look_at(today, kept);
  return kept_[patient.code] = std::move(kept);
}

} // namespace dorsal::console
