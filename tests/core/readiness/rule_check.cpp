#include "engine/core/readiness/characteristics/rule_check.h"

#include "tests/support/catch.h"

using namespace dorsal;

namespace {
constexpr SimulationPlan quick{.calendar = {}, .used = RulesUsed::accuracy_alone, .patients = 300};

// "One block at 80 %": the folk rule, as near as the rule set comes to it.
constexpr ReadinessRules one_block{
    .accuracy_certainty = 0.5, .pooled_blocks = 1, .side_accuracy_goal = 0.5, .least_blocks = 1};
} // namespace

TEST_CASE("rule check: the default rules give no warning") {
  const ReadinessRules rules;
  CHECK(rule_warnings(rules, check_rules(rules, quick)).empty());
}

TEST_CASE("rule check: one block at the goal is warned about in plain words") {
  const auto warnings = rule_warnings(one_block, check_rules(one_block, quick));
  REQUIRE_FALSE(warnings.empty());
  CHECK(warnings.front().starts_with("With these settings "));
  CHECK(warnings.front().find(
            " of 100 patients who are truly at 75 % would be called ready after one block, and ") !=
        std::string::npos);
}

TEST_CASE("rule check: rules that hardly anybody passes are warned about too") {
  const ReadinessRules hard{.accuracy_certainty = 0.999};
  const auto warnings = rule_warnings(hard, check_rules(hard, quick));
  REQUIRE(warnings.size() == 1);
  CHECK(warnings.front().find("who are truly at 85 % would still not be called ready after 10 blocks.") !=
        std::string::npos);
}

TEST_CASE("rule check: a rule set blind to sides is warned about") {
  const ReadinessRules blind{.side_accuracy_goal = 0.5, .side_certainty = 0.5, .side_gap = 0.5};
  const auto warnings = rule_warnings(blind, check_rules(blind, quick));
  REQUIRE(warnings.size() == 1);
  CHECK(warnings.front().find("95 % correct on one side and 65 % on the other") != std::string::npos);
}

TEST_CASE("rule check: a goal between the patients is held against the next ones further away") {
  const ReadinessRules odd{.accuracy_goal = 0.83, .accuracy_certainty = 0.999};
  const auto warnings = rule_warnings(odd, check_rules(odd, quick));
  REQUIRE(warnings.size() == 1);
  CHECK(warnings.front().find("who are truly at 90 % would still not be called ready") != std::string::npos);
}

TEST_CASE("rule check: a goal at the end of the patients is said to be unchecked on that side") {
  const ReadinessRules low{.accuracy_goal = 0.70};
  const auto warnings = rule_warnings(low, check_rules(low, quick));
  REQUIRE_FALSE(warnings.empty());
  CHECK(warnings.front().starts_with("The goal of 70 % is too near the end of the patients tried here"));
}
