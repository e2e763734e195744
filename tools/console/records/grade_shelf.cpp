#include "tools/console/records/grade_shelf.h"

#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/grade/patient_grade.h"
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
constexpr std::size_t longest_course = 12;

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

// What the list says beside the flags: whether a clinician should look.
void note_doubts(const GradeReport& report, GradeShelf::Kept& kept) {
  for (const RuleFinding& finding : report.findings) {
    if (finding.verdict != Verdict::fails && finding.verdict != Verdict::held_back) continue;
    if (finding.rule == Rule::pain) kept.pain_rose = true;
    if (find_led_row(finding.rule) || find_lesson_row(finding.rule) || find_activity_row(finding.rule))
      continue;
    if (row_of(finding.rule).group == RuleGroup::quality) kept.data_doubtful = true;
  }
}

std::vector<double> course_of(std::span<const StoredSession> sessions) {
  std::vector<double> course;
  for (const AssessBlock& block : evidence_from(sessions).blocks)
    if (const int scored = block.scored_trials(); scored > 0)
      course.push_back(static_cast<double>(block.correct_trials()) / scored);
  if (course.size() > longest_course) course.erase(course.begin(), course.end() - longest_course);
  return course;
}

void note_decisions(std::span<const Decision> decisions, std::span<const StoredSession> sessions,
                    GradeShelf::Kept& kept) {
  const std::string last = sessions.empty() ? std::string{} : sessions.back().summary.start.utc;
  for (const Decision& decision : decisions) {
    kept.decided_utc = std::max(kept.decided_utc, decision.at_utc);
    if (decision.kind == DecisionKind::stay && decision.at_utc > last) kept.stayed.push_back(decision.phase);
  }
}

bool has_stayed(const GradeShelf::Kept& kept, const std::string& phase) {
  return std::ranges::any_of(kept.stayed,
                             [&](const std::string& one) { return one == phase || one.empty(); });
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
  kept.is_stopped = programme.safety_stop.has_value();
  kept.undecided.clear();
  for (const PhaseNow& now : programme.now)
    if (now.state.standing == Standing::ready && !has_stayed(kept, now.state.phase))
      kept.undecided.push_back(now.state.phase);
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
  const std::vector<Decision> decisions = decisions_about(database, patient.code);
  kept.on_record = programme_on_record(protocol, counted.sessions, decisions, lesson_course(database.path()));
  note_decisions(standing_of(decisions), counted.sessions, kept);
  kept.course = course_of(counted.sessions);
  for (PhaseOnRecord& phase : kept.on_record.of_phases) {
    add_flags(phase.report, kept.flags);
    note_doubts(phase.report, kept);
    phase.report = {.grade = phase.report.grade, .findings = {}, .notes = {}};
  }
  kept.dose = protocol.dose;
  kept.left_out = counted.left_out.size() + records.left_out().size();
  look_at(today, kept);
  return kept_[patient.code] = std::move(kept);
}

} // namespace dorsal::console
