#include "engine/core/readiness/lesson_grade.h"

#include "engine/core/readiness/evidence/wording.h"
#include "engine/core/task/lesson/lesson.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dorsal {
namespace {

constexpr std::array lesson_rows{
    LessonRuleRow{.rule = Rule::lessons_done,
                  .id = "lessons_done",
                  .title = "Lessons done",
                  .source = {"how many lessons there are is a convention of ours; which of them carried the "
                             "effect of education is not known",
                             Confidence::convention}},
    LessonRuleRow{.rule = Rule::checks_understood,
                  .id = "checks_understood",
                  .title = "Checks understood",
                  .source = {"4 of 5 checks of three options each; who guesses passes in 4.5 % of tries; a "
                             "convention of ours, which no trial tested",
                             Confidence::convention}}};
static_assert(lesson_rows.size() == lesson_rule_count, "a rule of lessons has no row");

RuleFinding finding_of(Rule rule, int done, int all) {
  return {.rule = rule,
          .number = all > 0 ? std::optional{static_cast<double>(done) / all} : std::nullopt,
          .unit = "share",
          .limit = 1.0};
}

} // namespace

std::span<const LessonRuleRow> lesson_rule_table() { return lesson_rows; }

const LessonRuleRow* find_lesson_row(Rule rule) {
  const auto found = std::ranges::find(lesson_rows, rule, &LessonRuleRow::rule);
  return found == lesson_rows.end() ? nullptr : &*found;
}

GradeReport grade_lessons(std::span<const std::string> course, const LessonStandings& standings) {
  const int all = static_cast<int>(course.size());
  int done = 0, passed = 0, tries = 0;
  for (const std::string& name : course)
    if (const auto found = standings.find(name); found != standings.end()) {
      done += found->second.finished > 0 ? 1 : 0;
      passed += found->second.passed ? 1 : 0;
      tries += found->second.finished;
    }
  GradeReport report;
  RuleFinding lessons = finding_of(Rule::lessons_done, done, all);
  lessons.value = fmt::format("{} of {}", done, wording::plural(all, "lesson"));
  lessons.threshold = "all of them";
  if (all == 0)
    leave_untested(lessons, Grade::cannot_tell, "No lessons are taught.");
  else if (done == 0)
    leave_untested(lessons, Grade::cannot_tell, "No lesson was finished yet.");
  else if (done < all)
    fail(lessons, Grade::not_yet,
         fmt::format("{} still to come.", wording::plural(all - done, "lesson is", "lessons are")));
  else
    hold(lessons, "Every lesson was finished.");
  report.findings.push_back(std::move(lessons));

  RuleFinding checks = finding_of(Rule::checks_understood, passed, done);
  checks.value = fmt::format("{} of {} with at least {} of {} checks right, in {}", passed,
                             wording::plural(done, "finished lesson"), lesson::checks_to_pass,
                             lesson::checks_of_a_lesson, wording::plural(tries, "try", "tries"));
  checks.threshold = fmt::format("all that were finished; who guesses passes one in {:.1f} % of tries",
                                 100 * chance_to_pass());
  if (done == 0)
    leave_untested(checks, Grade::cannot_tell, "No lesson was finished yet.");
  else if (passed < done)
    fail(checks, Grade::not_yet,
         fmt::format("{} in other words another day.",
                     wording::plural(done - passed, "lesson comes back", "lessons come back")));
  else
    hold(checks, "The checks of every finished lesson were understood.");
  report.findings.push_back(std::move(checks));
  report.grade = combine(report.findings);
  report.notes.emplace_back("Checks tell what was understood of a lesson, not what is believed about the own "
                            "back; the belief before "
                            "and after each lesson stands beside them and is judged by nobody.");
  return report;
}

} // namespace dorsal
