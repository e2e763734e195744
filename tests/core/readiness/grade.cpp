#include "engine/core/readiness/grade.h"

#include "tests/core/readiness/evidence_builder.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::testing;

namespace {
Grade grade_of(const Evidence& evidence, const ReadinessRules& rules = {}) {
  return grade(evidence, rules).grade;
}
} // namespace

TEST_CASE("grade: no history is CANNOT TELL") {
  const GradeReport report = grade(Evidence{}, ReadinessRules{});
  CHECK(report.grade == Grade::cannot_tell);
  CHECK_FALSE(report.findings.empty());
}

TEST_CASE("grade: accurate, quick and stable for a week is READY") {
  CHECK(grade_of(make_evidence(4)) == Grade::ready);
}

TEST_CASE("grade: two blocks are too few to tell") {
  CHECK(grade_of(make_evidence(2)) == Grade::cannot_tell);
}

TEST_CASE("grade: three good blocks within less than a week are too early to tell") {
  const GradeReport report = grade(make_evidence(3), ReadinessRules{});
  CHECK(report.grade == Grade::cannot_tell);
  CHECK(find(report, Rule::span)->verdict == Verdict::fails);
  CHECK(find(report, Rule::accuracy)->verdict == Verdict::holds);
}

TEST_CASE("grade: clearly below the goal at an ordinary pace is NOT YET") {
  CHECK(grade_of(make_evidence(4, {.left_correct = 14, .right_correct = 14})) == Grade::not_yet);
}

TEST_CASE("grade: chance accuracy at an ordinary pace is a genuine difficulty, NOT YET") {
  CHECK(grade_of(make_evidence(4, {.left_correct = 10, .right_correct = 11})) == Grade::not_yet);
}

TEST_CASE("grade: only pain holding back is NEARLY") {
  Evidence evidence = make_evidence(4);
  evidence.blocks.back().pain_after = 5.0;
  CHECK(grade_of(evidence) == Grade::nearly);
}

TEST_CASE("grade: unverified timing is NEARLY at best") {
  Evidence evidence = make_evidence(4);
  for (AssessBlock& block : evidence.blocks) set_timing_verified(block, false);
  CHECK(grade_of(evidence) == Grade::nearly);
}

TEST_CASE("grade: only time-outs is NOT YET, every one a wrong answer") {
  const GradeReport report =
      grade(make_evidence(4, {.left_correct = 0, .right_correct = 0, .time_outs = 40}), ReadinessRules{});
  CHECK(report.grade == Grade::not_yet);
  CHECK(find(report, Rule::accuracy)->number == 0.0);
}

TEST_CASE("grade: every rule is reported, whatever the others found") {
  const auto full = grade(make_evidence(4), ReadinessRules{}).findings.size();
  CHECK(grade(Evidence{}, ReadinessRules{}).findings.size() == full);
}
