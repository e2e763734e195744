#pragma once
// How often the rule on overall accuracy alone (posterior on the pooled blocks, or 4 of the last 5 blocks)
// calls a patient of known accuracy ready, exactly (operating_characteristics.h): no sides, no days, no
// response times. A block is reduced to what the rule looks at: its number of correct answers, whose
// distribution is the sum of two binomials, or whether it reached the goal. Refuses (nullopt): more than 4
// million cases, such as five pooled blocks of 40.
#include "engine/core/readiness/characteristics/whole_rule_characteristics.h"
#include "engine/core/readiness/rules/operating_characteristics.h"

#include <optional>

namespace dorsal {

[[nodiscard]] std::optional<readiness::OperatingCharacteristics>
overall_accuracy_characteristics(const ReadinessRules& rules, readiness::TrueAccuracy truth,
                                 const AssessCalendar& calendar);

} // namespace dorsal
