#include "engine/core/readiness/rules/accuracy_rules.h"

#include "engine/core/readiness/evidence/pool.h"
#include "tests/core/readiness/evidence_builder.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::testing;

namespace {
RuleFinding accuracy_of(const Evidence& evidence, const ReadinessRules& rules = {}) {
  return accuracy_rule(counting_blocks(evidence.blocks, rules.least_block_trials), rules);
}

// 3 blocks of 40 with so many correct answers in all.
Evidence pooled(int correct) {
  std::vector<BlockShape> shapes(3);
  for (std::size_t i = 0; i < 6; ++i) {
    const int share = correct / 6 + (static_cast<int>(i) < correct % 6 ? 1 : 0);
    (i % 2 == 0 ? shapes[i / 2].left_correct : shapes[i / 2].right_correct) = share;
  }
  return make_evidence(shapes);
}
} // namespace

TEST_CASE("accuracy rule: the count that would do is printed for any number of trials") {
  constexpr AccuracyGoal goal{0.8, 0.9};
  CHECK(goal_text(40, goal) == "P(accuracy >= 80 %) at least .90: 36 of 40 would do");
  CHECK(goal_text(120, goal) == "P(accuracy >= 80 %) at least .90: 102 of 120 would do");
  CHECK(goal_text(10, {0.8, 0.95}) == "P(accuracy >= 80 %) at least .95: out of reach with 10 trials");
  CHECK(goal_text(0, goal) == "P(accuracy >= 80 %) at least .90");
}

TEST_CASE("accuracy rule: 102 of 120 holds, 101 fails, and the count is printed") {
  const RuleFinding enough = accuracy_of(pooled(102));
  CHECK(enough.verdict == Verdict::holds);
  CHECK(enough.value == "102 of 120 correct (85 %)");
  CHECK(enough.threshold == "P(accuracy >= 80 %) at least .90: 102 of 120 would do");
  const RuleFinding short_of_it = accuracy_of(pooled(101));
  CHECK(short_of_it.verdict == Verdict::fails);
  CHECK(short_of_it.reason == "80 % was reached, but not clearly enough to rule out luck.");
}

TEST_CASE("accuracy rule: another goal or certainty flips verdict and explanation") {
  const RuleFinding plain = accuracy_of(pooled(102));
  const RuleFinding higher = accuracy_of(pooled(102), {.accuracy_goal = 0.90});
  CHECK(higher.verdict == Verdict::fails);
  CHECK(higher.reason != plain.reason);
  CHECK(higher.threshold != plain.threshold);
  const RuleFinding surer = accuracy_of(pooled(102), {.accuracy_certainty = 0.95});
  CHECK(surer.verdict == Verdict::fails);
  CHECK(surer.threshold == "P(accuracy >= 80 %) at least .95: 104 of 120 would do");
}

TEST_CASE("accuracy rule: with fewer blocks than it pools it shows values and is not tested") {
  const RuleFinding finding = accuracy_of(make_evidence(2));
  CHECK(finding.verdict == Verdict::not_tested);
  CHECK(finding.value == "76 of 80 correct (95 %)");
  CHECK(finding.used.trials == 80);
}

TEST_CASE("accuracy rule: 4 of 5 counts blocks at the goal") {
  const ReadinessRules rules{.accuracy_rule = AccuracyRule::four_of_five};
  constexpr BlockShape good{.left_correct = 16, .right_correct = 16};
  constexpr BlockShape bad{.left_correct = 16, .right_correct = 15};
  CHECK(accuracy_of(make_evidence({good, good, good}), rules).verdict == Verdict::not_tested);
  CHECK(accuracy_of(make_evidence({good, good, good, good}), rules).verdict == Verdict::holds);
  CHECK(accuracy_of(make_evidence({good, bad, good, good, good}), rules).verdict == Verdict::holds);
  CHECK(accuracy_of(make_evidence({good, bad, bad, good, good}), rules).verdict == Verdict::fails);
}

TEST_CASE("accuracy rule: a time-out is a wrong answer") {
  const Evidence evidence = make_evidence(3, {.left_correct = 17, .right_correct = 17, .time_outs = 6});
  CHECK(accuracy_of(evidence).value == "102 of 120 correct (85 %)");
}

TEST_CASE("enough blocks: a short block does not count, unless the rules allow it") {
  Evidence evidence = make_evidence(3);
  evidence.blocks.back().trials.resize(12);
  const auto counting = counting_blocks(evidence.blocks, 20);
  CHECK(enough_blocks_rule(counting, {}).verdict == Verdict::fails);
  CHECK(enough_blocks_rule(counting, {}).reason == "Too little to judge: 1 assess block still to come.");
  CHECK(enough_blocks_rule(counting_blocks(evidence.blocks, 12), {}).verdict == Verdict::holds);
  CHECK(enough_blocks_rule(counting, {.pooled_blocks = 2, .least_blocks = 2}).verdict == Verdict::holds);
}
