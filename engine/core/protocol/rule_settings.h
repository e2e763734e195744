#pragma once
// The thresholds of the readiness grade as fields of [readiness]. Each belongs to the rule that reads it and
// is declared in that rule's row: engine/core/readiness/rule_table.cpp, which also gives them their order.
#include "engine/core/protocol/field.h"
#include "engine/core/protocol/rules.h"

#include <span>
#include <variant>

namespace dorsal {

using ThresholdMember = std::variant<double ReadinessRules::*, int ReadinessRules::*,
                                     Duration ReadinessRules::*, AccuracyRule ReadinessRules::*>;

struct RuleSetting {
  Field field;
  ThresholdMember member;
};

[[nodiscard]] std::span<const RuleSetting> rule_settings();

template <SectionOf<ReadinessRules> Section, class Visitor>
void visit_fields(Section& rules, Visitor&& visit) {
  for (const RuleSetting& setting : rule_settings())
    std::visit([&](auto member) { visit(setting.field, rules.*member); }, setting.member);
}

} // namespace dorsal
