#include "engine/core/readiness/rules/trend_rule.h"

#include "engine/core/readiness/evidence/pool.h"
#include "tests/core/readiness/evidence_builder.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::testing;

namespace {
RuleFinding trend_of(const std::vector<int>& correct_a_side, const ReadinessRules& rules = {}) {
  std::vector<BlockShape> shapes;
  for (const int correct : correct_a_side)
    shapes.push_back({.left_correct = correct, .right_correct = correct});
  const Evidence evidence = make_evidence(shapes);
  return trend_rule(counting_blocks(evidence.blocks, rules.least_block_trials), rules);
}
} // namespace

TEST_CASE("trend rule: not testable below five blocks, and says so") {
  const RuleFinding finding = trend_of({20, 19, 18, 17});
  CHECK(finding.verdict == Verdict::not_tested);
  CHECK(finding.leaves == Grade::ready);
  CHECK(finding.reason == "Not testable below 5 blocks; that blocks nothing.");
}

TEST_CASE("trend rule: five falling blocks are a decline, exact p .0167") {
  const RuleFinding finding = trend_of({20, 19, 18, 17, 16});
  CHECK(finding.verdict == Verdict::fails);
  CHECK(*finding.probability == Approx(2.0 / 120));
  CHECK(finding.leaves == Grade::not_yet);
}

TEST_CASE("trend rule: a rise is no decline, however clear") {
  CHECK(trend_of({14, 15, 16, 17, 18}).reason == "Accuracy does not fall.");
}

TEST_CASE("trend rule: another significance flips verdict and explanation") {
  const RuleFinding strict = trend_of({20, 19, 18, 17, 16}, {.trend_alpha = 0.01});
  CHECK(strict.verdict == Verdict::holds);
  CHECK(strict.reason == "Accuracy falls by no more than chance explains.");
  CHECK(strict.threshold == "no fall at p < .01");
}
