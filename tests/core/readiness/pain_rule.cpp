#include "engine/core/readiness/rules/pain_rule.h"

#include "engine/core/readiness/evidence/pool.h"
#include "tests/core/readiness/evidence_builder.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::testing;

namespace {
RuleFinding pain_of(std::optional<double> before, std::optional<double> after,
                    const ReadinessRules& rules = {}) {
  Evidence evidence = make_evidence(1);
  evidence.blocks[0].pain_before = before;
  evidence.blocks[0].pain_after = after;
  return pain_rule(counting_blocks(evidence.blocks, 20), rules);
}
} // namespace

TEST_CASE("pain rule: two points hold, whatever the share") {
  CHECK(pain_of(7, 9).verdict == Verdict::held_back);
  CHECK(pain_of(2.3, 4.3).verdict == Verdict::held_back);
  CHECK(pain_of(7, 8.9).verdict == Verdict::holds);
}

TEST_CASE("pain rule: 30 % and at least one point hold") {
  CHECK(pain_of(3, 4).verdict == Verdict::held_back);
  CHECK(pain_of(4, 5).verdict == Verdict::holds);
  CHECK(pain_of(1, 1.5).verdict == Verdict::holds);
  CHECK(pain_of(0, 1).verdict == Verdict::held_back);
  CHECK(pain_of(5, 2).verdict == Verdict::holds);
}

TEST_CASE("pain rule: another threshold flips verdict and explanation") {
  const RuleFinding held = pain_of(3, 5);
  const RuleFinding free = pain_of(3, 5, {.pain_rise = 3, .pain_rise_share = 0.9});
  CHECK(free.verdict == Verdict::holds);
  CHECK(free.reason != held.reason);
  CHECK(free.threshold != held.threshold);
}

TEST_CASE("pain rule: a missing rating is not tested and blocks nothing") {
  const RuleFinding finding = pain_of({}, 5);
  CHECK(finding.verdict == Verdict::not_tested);
  CHECK(finding.leaves == Grade::ready);
}
