#include "engine/core/readiness/rules/response_time_rules.h"

#include "engine/core/readiness/evidence/pool.h"
#include "tests/core/readiness/evidence_builder.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::testing;
using namespace std::chrono_literals;

namespace {
RuleFinding time_of(const Evidence& evidence, const ReadinessRules& rules = {}) {
  return response_time_rule(counting_blocks(evidence.blocks, rules.least_block_trials), rules);
}
RuleFinding gap_of(const Evidence& evidence, const ReadinessRules& rules = {}) {
  return response_time_gap_rule(counting_blocks(evidence.blocks, rules.least_block_trials), rules);
}
Evidence paced(double left_s, double right_s, int correct = 19) {
  return make_evidence(
      4, {.left_correct = correct, .right_correct = correct, .left_s = left_s, .right_s = right_s});
}
} // namespace

TEST_CASE("response time rule: goal, limit and beyond") {
  CHECK(time_of(paced(1.5, 1.5)).reason == "Answers are as quick as asked for.");
  const RuleFinding allowed = time_of(paced(2.6, 2.6));
  CHECK(allowed.verdict == Verdict::holds);
  CHECK(allowed.reason == "Slower than 2.10 s, and within the 3.00 s still allowed.");
  const RuleFinding slow = time_of(paced(4.0, 4.0));
  CHECK(slow.verdict == Verdict::held_back);
  CHECK(slow.leaves == Grade::nearly);
  const RuleFinding slow_and_wrong = time_of(paced(4.0, 4.0, 17));
  CHECK(slow_and_wrong.verdict == Verdict::fails);
  CHECK(slow_and_wrong.leaves == Grade::not_yet);
}

TEST_CASE("response time rule: another threshold flips verdict and explanation") {
  const Evidence evidence = paced(2.6, 2.6);
  CHECK(time_of(evidence, {.rt_goal = 3s}).reason == "Answers are as quick as asked for.");
  CHECK(time_of(evidence, {.rt_limit = 2200ms}).verdict == Verdict::held_back);
  CHECK(time_of(evidence, {.rt_limit = 2200ms, .accuracy_when_slow = 0.99}).verdict == Verdict::fails);
}

TEST_CASE("response time rule: blocks without verified timing are left out and named") {
  Evidence evidence = paced(1.5, 1.5);
  set_timing_verified(evidence.blocks.back(), false);
  const RuleFinding partly = time_of(evidence);
  CHECK(partly.verdict == Verdict::holds);
  CHECK(partly.used.blocks.size() == 2);
  CHECK(partly.reason.find("1 block without verified timing") != std::string::npos);
  for (AssessBlock& block : evidence.blocks) set_timing_verified(block, false);
  const RuleFinding untested = time_of(evidence);
  CHECK(untested.verdict == Verdict::not_tested);
  CHECK(untested.leaves == Grade::nearly);
  CHECK(gap_of(evidence).verdict == Verdict::not_tested);
}

TEST_CASE("response time rule: single answers without verified timing are left out of a block that counts") {
  Evidence evidence = paced(1.5, 1.5);
  for (std::size_t i = 0; i < 2; ++i) {
    AssessTrial& trial = evidence.blocks.back().trials[i];
    trial.response_time = seconds(60);
    trial.timing_verified = false;
  }
  CHECK(time_of(evidence).used.blocks.size() == 3);
  CHECK(*time_of(evidence).number < 2);
  evidence.blocks.back().trials[2].timing_verified = false; // three of 40 are more than one in 20
  CHECK(time_of(evidence).used.blocks.size() == 2);
}

TEST_CASE("response time gap: small, beyond chance, and with another threshold") {
  CHECK(gap_of(paced(1.5, 1.7)).verdict == Verdict::holds);
  const RuleFinding apart = gap_of(paced(1.4, 2.0));
  CHECK(apart.verdict == Verdict::held_back);
  CHECK(apart.reason == "Right pictures take longer, by more than chance explains.");
  const RuleFinding wider = gap_of(paced(1.4, 2.0), {.rt_gap = 1s});
  CHECK(wider.verdict == Verdict::holds);
  CHECK(wider.reason == "Both sides are answered about equally fast.");
}

TEST_CASE("response time gap: a wide gap inside the noise of few trials holds") {
  Evidence evidence = make_evidence(1, {.left_correct = 8, .right_correct = 8, .per_side = 10});
  double offset = 0;
  for (AssessTrial& trial : evidence.blocks[0].trials)
    trial.response_time =
        seconds((trial.side == Side::left ? 1.5 : 1.0) + (offset = offset > 2 ? 0 : offset + 0.7));
  const RuleFinding finding = gap_of(evidence);
  REQUIRE(finding.interval);
  CHECK(finding.interval->lower <= 0);
  CHECK(finding.verdict == Verdict::holds);
}

TEST_CASE("response time rules: one side only, or no answers, are not tested") {
  Evidence evidence = make_evidence(4, {.left_correct = 20, .right_correct = 0});
  CHECK(gap_of(evidence).verdict == Verdict::not_tested);
  CHECK(time_of(Evidence{}).verdict == Verdict::not_tested);
}
