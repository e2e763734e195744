#pragma once
// The rules by which imagery and movement are graded, a row each, in the order of a report. Every number is a
// convention (facts/programme.md 7.3, 7.4, 7.7); where one is borrowed from a study, its row says from which.
#include "engine/core/readiness/evidence/finding.h"

#include <span>
#include <string_view>

namespace dorsal {

struct ActivityRuleRow {
  Rule rule{};
  std::string_view id;
  std::string_view title;
  Source source;
};
[[nodiscard]] std::span<const ActivityRuleRow> activity_rule_table();
[[nodiscard]] const ActivityRuleRow* find_activity_row(Rule rule);

} // namespace dorsal
