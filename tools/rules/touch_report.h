#pragma once
// What `dorsal rules check --phase touch` says of the grade of touch: how often patients of known accuracy
// would be called READY, exactly (core/readiness/led_characteristics.h).
#include "engine/core/protocol/led_rules.h"
#include "tools/terminal/command.h"

#include <nlohmann/json.hpp>

namespace dorsal {

void print_touch_report(const LedRules& rules, const Terminal& terminal);
[[nodiscard]] nlohmann::ordered_json touch_report_json(const LedRules& rules);

} // namespace dorsal
