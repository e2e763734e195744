#pragma once
// The thresholds of a led task's grade as fields of [touch_readiness]. Each belongs to the rule that reads it
// and is declared in that rule's row: engine/core/readiness/led_rule_table.cpp.
#include "engine/core/protocol/field.h"
#include "engine/core/protocol/led_rules.h"

#include <span>
#include <variant>

namespace dorsal {

struct LedSetting {
  Field field;
  std::variant<double LedRules::*, int LedRules::*> member;
};

[[nodiscard]] std::span<const LedSetting> led_settings();

template <SectionOf<LedRules> Section, class Visitor>
void visit_fields(Section& of_led, Visitor&& visit) {
  for (const LedSetting& setting : led_settings())
    std::visit([&](auto member) { visit(setting.field, of_led.*member); }, setting.member);
}

} // namespace dorsal
