#include "engine/core/readiness/lesson_grade.h"

#include "tests/support/catch.h"

using namespace dorsal;
using Catch::Contains;

namespace {
const std::vector<std::string> course{"a", "b"};
}

TEST_CASE(
    "lesson grade: cannot tell before the first, not yet until all are done and understood, then ready") {
  CHECK(grade_lessons(course, {}).grade == Grade::cannot_tell);
  CHECK(grade_lessons({}, {}).grade == Grade::cannot_tell);
  CHECK(grade_lessons(course, {{"a", {1, true}}}).grade == Grade::not_yet);
  const GradeReport missed = grade_lessons(course, {{"a", {1, true}}, {"b", {1, false}}});
  CHECK(missed.grade == Grade::not_yet);
  CHECK(missed.findings[0].verdict == Verdict::holds);
  CHECK(missed.findings[1].verdict == Verdict::fails);
  CHECK_THAT(missed.findings[1].reason, Contains("1 lesson comes back in other words"));
  CHECK_THAT(missed.findings[1].threshold, Contains("4.5 %"));
  const GradeReport ready = grade_lessons(course, {{"a", {1, true}}, {"b", {2, true}}, {"gone", {1, false}}});
  CHECK(ready.grade == Grade::ready);
  CHECK(deciding_rules(ready).empty());
}

TEST_CASE("lesson grade: every rule has a name, a title and a source") {
  for (const LessonRuleRow& row : lesson_rule_table()) {
    CHECK(name_of(row.rule) == row.id);
    CHECK(title_of(row.rule) == row.title);
    CHECK(source_of(row.rule).text == row.source.text);
  }
}
