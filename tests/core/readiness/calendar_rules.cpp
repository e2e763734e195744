#include "engine/core/readiness/rules/calendar_rules.h"

#include "engine/core/readiness/evidence/pool.h"
#include "tests/core/readiness/evidence_builder.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::testing;

TEST_CASE("days rule: blocks of one day count as one day") {
  Evidence evidence = make_evidence(3);
  evidence.blocks[1].day = evidence.blocks[0].day;
  const auto counting = counting_blocks(evidence.blocks, 20);
  const RuleFinding two = days_rule(counting, {});
  CHECK(two.verdict == Verdict::fails);
  CHECK(two.leaves == Grade::cannot_tell);
  CHECK(two.reason == "Too early to call it stable: 1 day missing.");
  const RuleFinding enough = days_rule(counting, {.least_days = 2});
  CHECK(enough.verdict == Verdict::holds);
  CHECK(enough.reason == "Measured on enough different days.");
}

TEST_CASE("span rule: first to last assess block, in days") {
  const Evidence evidence = make_evidence(3);
  const auto counting = counting_blocks(evidence.blocks, 20);
  const RuleFinding early = span_rule(counting, {});
  CHECK(early.number == 6.0);
  CHECK(early.verdict == Verdict::fails);
  CHECK(span_rule(counting, {.least_span_days = 6}).verdict == Verdict::holds);
}

TEST_CASE("calendar rules: blocks given out of order are put in order") {
  Evidence evidence = make_evidence(4);
  std::ranges::reverse(evidence.blocks);
  CHECK(span_rule(counting_blocks(evidence.blocks, 20), {}).number == 9.0);
}
