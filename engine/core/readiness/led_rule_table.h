#pragma once
// Every rule of a led task's grade, each one row, as rule_table.h has those of left/right judgement: what it
// is called, where its default comes from, its thresholds, and the function that judges.
#include "engine/core/protocol/led_settings.h"
#include "engine/core/readiness/rules/led_rules.h"

#include <span>
#include <string_view>

namespace dorsal {

struct LedRuleRow {
  Rule rule{};
  std::string_view id; // in files and in the console's answers
  std::string_view title;
  Source source;
  std::span<const LedSetting> settings;
  RuleFinding (*judge)(const LedCase&, const LedRules&){};
};

[[nodiscard]] std::span<const LedRuleRow> led_rule_table(); // in the order of a report
[[nodiscard]] const LedRuleRow* find_led_row(Rule rule);    // none: a rule of rule_table.h

} // namespace dorsal
