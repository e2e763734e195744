// Properties of the grade over arbitrary histories.
#include "engine/core/readiness/rules/accuracy_rules.h"
#include "engine/core/readiness/rules/side_rules.h"
#include "tests/core/readiness/evidence_builder.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace dorsal;
using namespace dorsal::testing;

namespace {

// Up to seven blocks of any counts, paces, ratings and gaps of days.
Evidence any_evidence() {
  Evidence evidence;
  const int blocks = *rc::gen::inRange(0, 8);
  int today = 0;
  for (int i = 0; i < blocks; ++i) {
    const int per_side = *rc::gen::inRange(1, 25);
    const BlockShape shape{.left_correct = *rc::gen::inRange(0, per_side + 1),
                           .right_correct = *rc::gen::inRange(0, per_side + 1),
                           .per_side = per_side,
                           .left_s = 0.1 * *rc::gen::inRange(2, 45),
                           .right_s = 0.1 * *rc::gen::inRange(2, 45),
                           .time_outs = *rc::gen::inRange(0, 10)};
    evidence.blocks.push_back(make_block(today, shape));
    set_timing_verified(evidence.blocks.back(), *rc::gen::arbitrary<bool>());
    evidence.blocks.back().pain_after = *rc::gen::inRange(0, 11);
    today += *rc::gen::inRange(0, 5);
  }
  return evidence;
}

// Turns one wrong answer of a side into a correct one; false when there is none.
bool improve(Evidence& evidence, Side side) {
  for (AssessBlock& block : evidence.blocks)
    for (AssessTrial& trial : block.trials)
      if (trial.side == side && trial.scored() && !trial.correct()) {
        trial = make_trial(side, true, 1.5);
        return true;
      }
  return false;
}

double posterior_of(const Evidence& evidence, std::optional<Side> side) {
  const ReadinessRules rules;
  std::vector<const AssessBlock*> blocks;
  for (const AssessBlock& block : evidence.blocks) blocks.push_back(&block);
  const SideCounts sides = count_sides(blocks);
  if (!side) {
    const statistics::Count all{sides.left.correct + sides.right.correct,
                                sides.left.trials + sides.right.trials};
    return statistics::beta_posterior_ge(all, rules.accuracy_goal).value_or(0);
  }
  return statistics::beta_posterior_ge(*side == Side::left ? sides.left : sides.right,
                                       rules.side_accuracy_goal)
      .value_or(0);
}

} // namespace

TEST_CASE("property: one more correct answer on a side never lowers that side's or the overall posterior") {
  CHECK(rc::check([] {
    Evidence evidence = any_evidence();
    const Side side = *rc::gen::element(Side::left, Side::right);
    const double side_before = posterior_of(evidence, side);
    const double overall_before = posterior_of(evidence, {});
    RC_PRE(improve(evidence, side));
    RC_ASSERT(posterior_of(evidence, side) >= side_before);
    RC_ASSERT(posterior_of(evidence, {}) >= overall_before);
  }));
}

TEST_CASE("property: one more correct answer never turns a held accuracy rule into a failed one") {
  CHECK(rc::check([] {
    Evidence evidence = any_evidence();
    const ReadinessRules rules;
    const Verdict before = find(grade(evidence, rules), Rule::accuracy)->verdict;
    RC_PRE(improve(evidence, *rc::gen::element(Side::left, Side::right)));
    if (before == Verdict::holds)
      RC_ASSERT(find(grade(evidence, rules), Rule::accuracy)->verdict == Verdict::holds);
  }));
}

TEST_CASE("property: the order of rules never matters") {
  CHECK(rc::check([] {
    GradeReport report = grade(any_evidence(), ReadinessRules{});
    Random random{*rc::gen::arbitrary<std::uint64_t>()};
    random.shuffle(std::span{report.findings});
    RC_ASSERT(combine(report.findings) == report.grade);
  }));
}

TEST_CASE("property: READY means that no rule failed, held back or was left without data it needs") {
  CHECK(rc::check([] {
    const GradeReport report = grade(any_evidence(), ReadinessRules{});
    const bool clear = std::ranges::all_of(report.findings, [](const RuleFinding& finding) {
      return finding.verdict == Verdict::holds ||
             (finding.verdict == Verdict::not_tested && finding.leaves == Grade::ready);
    });
    RC_ASSERT((report.grade == Grade::ready) == clear);
  }));
}

TEST_CASE("property: NEARLY means that only response time, its gap or pain stands in the way") {
  CHECK(rc::check([] {
    const GradeReport report = grade(any_evidence(), ReadinessRules{});
    for (const RuleFinding& finding : report.findings) {
      const bool may_hold_back = finding.rule == Rule::response_time ||
                                 finding.rule == Rule::response_time_gap || finding.rule == Rule::pain;
      if (finding.leaves == Grade::nearly) RC_ASSERT(may_hold_back);
      if (report.grade == Grade::nearly) RC_ASSERT(finding.leaves <= Grade::nearly);
    }
  }));
}

TEST_CASE("property: every finding says what it found, what was asked and why") {
  CHECK(rc::check([] {
    for (const RuleFinding& finding : findings(any_evidence(), ReadinessRules{})) {
      RC_ASSERT(!finding.value.empty());
      RC_ASSERT(!finding.threshold.empty());
      RC_ASSERT(!finding.reason.empty());
      if (finding.number) RC_ASSERT(!finding.unit.empty());
      if (finding.interval) RC_ASSERT(finding.interval->lower <= finding.interval->upper);
    }
  }));
}
