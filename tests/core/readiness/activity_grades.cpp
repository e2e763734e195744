// The grades of imagery and movement: what holds them back, what cannot be told.
#include "engine/core/base/random.h"
#include "engine/core/readiness/imagery_grade.h"
#include "engine/core/readiness/movement_grade.h"
#include "engine/core/readiness/rules/activity_rules.h"
#include "tests/support/catch.h"

#include <string>

using namespace dorsal;
using Catch::Contains;

namespace {

Day day_of(int days) { return Day{std::chrono::days{20'000 + days}}; }

imagery::Course comfortable(int visits) {
  imagery::Course course;
  for (int i = 0; i < visits; ++i)
    course.imagined.push_back({.movement = "one",
                               .day = day_of(3 * i),
                               .stage = imagery::Stage::with_film,
                               .pain_before = 2,
                               .seconds = {4, 4.2, 3.9, 4.1},
                               .seconds_twice = {8.1},
                               .sets = {{4, 4, 2, 1}, {4, 4, 3, 1}},
                               .probes = 2,
                               .probes_right = 2});
  return course;
}

movement::Course improving(int visits) {
  movement::Course course;
  for (int i = 0; i < visits; ++i)
    course.done.push_back({.movement = "squat",
                           .day = day_of(3 * i),
                           .harm = i == 0 ? 7 : 4,
                           .expected = i < 2 ? 7 : 4,
                           .confidence_before = 4,
                           .outcome = ActivityOutcome::done,
                           .repetitions = 10,
                           .pain_during = 4,
                           .confidence_after = i == 0 ? 4 : 7});
  return course;
}

const RuleFinding& finding(const GradeReport& report, Rule rule) {
  for (const RuleFinding& each : report.findings)
    if (each.rule == rule) return each;
  FAIL("no such rule");
  return report.findings.front();
}

} // namespace

TEST_CASE("imagery grade: comfortable and consistent is ready, and says no more than that") {
  CHECK(grade_imagery({}, {}).grade == Grade::cannot_tell);
  CHECK(grade_imagery(comfortable(2), {}).grade == Grade::cannot_tell);
  const GradeReport ready = grade_imagery(comfortable(6), {});
  CHECK(ready.grade == Grade::ready);
  CHECK_THAT(ready.notes.front(), Contains("Rated sets by movement: one 12"));
  CHECK_THAT(ready.notes.at(1), Contains("nobody sees"));
  for (const RuleFinding& each : ready.findings) {
    CHECK_THAT(each.value + each.reason, !Contains("correct"));
    CHECK(each.verdict == Verdict::holds);
  }
}

TEST_CASE("imagery grade: each rule alone holds it back") {
  const auto grade_with = [](auto change) {
    imagery::Course course = comfortable(6);
    for (imagery::Imagined& one : course.imagined) change(one);
    return grade_imagery(course, {});
  };
  const GradeReport hurts = grade_with([](imagery::Imagined& one) { one.sets[1].pain = 4; });
  CHECK(hurts.grade == Grade::not_yet);
  CHECK(finding(hurts, Rule::imagery_comfort).verdict == Verdict::fails);
  CHECK_THAT(hurts.notes.back(), Contains("waits"));
  const GradeReport uneven = grade_with([](imagery::Imagined& one) { one.seconds = {2, 5, 9}; });
  CHECK(finding(uneven, Rule::imagery_consistency).verdict == Verdict::fails);
  const GradeReport same = grade_with([](imagery::Imagined& one) { one.seconds_twice = {3.5}; });
  CHECK(finding(same, Rule::imagery_scaling).verdict == Verdict::fails);
  const GradeReport guessing = grade_with([](imagery::Imagined& one) { one.probes_right = 1; });
  CHECK(finding(guessing, Rule::imagery_probes).verdict == Verdict::fails);
  const GradeReport unsaid = grade_with([](imagery::Imagined& one) {
    for (imagery::SetRating& set : one.sets) set.pain.reset();
  });
  CHECK(unsaid.grade == Grade::cannot_tell); // nothing is taken for granted
  const GradeReport few = grade_with([](imagery::Imagined& one) { one.probes = one.probes_right = 1; });
  CHECK(few.grade == Grade::cannot_tell);
}

TEST_CASE("movement grade: own activities up, predictions corrected, confidence there, less harm") {
  const OwnActivities up{3.0, 5.5, 2};
  CHECK(grade_movement({}, {}).grade == Grade::cannot_tell);
  CHECK(grade_movement(improving(7), {}).grade == Grade::cannot_tell); // own activities were not rated twice
  const GradeReport ready = grade_movement(improving(7), up);
  CHECK(ready.grade == Grade::ready);
  CHECK(grade_movement(improving(7), {3.0, 4.9, 2}).grade == Grade::not_yet);
  CHECK(grade_movement(improving(4), up).grade == Grade::cannot_tell);
  movement::Course course = improving(7);
  for (movement::Done& done : course.done) done.expected = 8;
  const GradeReport wrong = grade_movement(course, up);
  CHECK(wrong.grade == Grade::not_yet);
  CHECK_THAT(finding(wrong, Rule::predictions).reason, Contains("less than is expected"));
  CHECK(finding(wrong, Rule::predictions).interval);
  for (movement::Done& done : course.done) done.expected = 1;
  CHECK_THAT(finding(grade_movement(course, up), Rule::predictions).reason,
             Contains("more than is expected"));
  course = improving(7);
  for (movement::Done& done : course.done) done.confidence_before = done.confidence_after = 3;
  CHECK(finding(grade_movement(course, up), Rule::movement_confidence).verdict == Verdict::fails);
  course = improving(7);
  for (movement::Done& done : course.done) done.harm = 7;
  CHECK(finding(grade_movement(course, up), Rule::movement_harm).verdict == Verdict::fails);
  for (movement::Done& done : course.done) done.harm = 1; // nothing to fall
  CHECK(finding(grade_movement(course, up), Rule::movement_harm).verdict == Verdict::holds);
  // Pain as strong as ever holds nothing back.
  course = improving(7);
  for (movement::Done& done : course.done) done.expected = done.pain_during = 8;
  CHECK(grade_movement(course, up).grade == Grade::ready);
}

TEST_CASE("activity rules: every rule has a name, a title and a source") {
  for (const ActivityRuleRow& row : activity_rule_table()) {
    CHECK(name_of(row.rule) == row.id);
    CHECK(title_of(row.rule) == row.title);
    CHECK(source_of(row.rule).text == row.source.text);
  }
}

// Error rates of what can be counted, looked at again after every visit as a clinician would; the README of
// engine/clinic/movement prints them.
TEST_CASE("imagery grade: how often who guesses, or imagines twice as once, is let through in forty visits") {
  constexpr int people = 1000, visits = 40;
  Random draws{20261201};
  int guessed = 0, unscaled = 0;
  for (int person = 0; person < people; ++person) {
    imagery::Course course;
    bool by_probes = false, by_scaling = false;
    for (int visit = 0; visit < visits; ++visit) {
      course.imagined.push_back({.movement = "one",
                                 .day = day_of(visit),
                                 .stage = imagery::Stage::with_film,
                                 .seconds = {4 + draws.uniform()},
                                 .seconds_twice = {4 + draws.uniform()},
                                 .probes = 1,
                                 .probes_right = draws.chance(0.5) ? 1 : 0});
      const GradeReport report = grade_imagery(course, {});
      by_probes = by_probes || finding(report, Rule::imagery_probes).verdict == Verdict::holds;
      by_scaling = by_scaling || finding(report, Rule::imagery_scaling).verdict == Verdict::holds;
    }
    guessed += by_probes ? 1 : 0;
    unscaled += by_scaling ? 1 : 0;
  }
  CAPTURE(guessed, unscaled);
  CHECK(guessed > 35); // 57 of 1000 in an independent computation
  CHECK(guessed < 85);
  CHECK(unscaled > 100); // 140 of 1000
  CHECK(unscaled < 185);
}
