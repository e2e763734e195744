#include "engine/core/readiness/led_rule_table.h"
#include "engine/core/readiness/rule_table.h"
#include "tests/support/catch.h"

using namespace dorsal;

TEST_CASE("rule tables: every rule has a function that judges it") {
  for (const RuleRow& row : rule_table()) CHECK(row.judge != nullptr);
  for (const LedRuleRow& row : led_rule_table()) CHECK(row.judge != nullptr);
}
