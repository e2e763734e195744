#pragma once
// What a rule set would do, before anybody uses it: patients whose true accuracy is 70 to 95 %, and one who
// is 95 % on one side and 65 % on the other, on a stated calendar; and warnings in plain words. Asked of a
// rule set: of 100 patients five points below the goal at most 5 READY within the calendar, of 100 five
// points above it at least 90, of 100 one-sided ones at most 12. Five points or the next of the accuracies
// above; a goal with none so far away is said to be unchecked. A warning is given only when simulation error
// cannot explain it (two standard errors).
#include "engine/core/readiness/characteristics/whole_rule_characteristics.h"

#include <string>
#include <vector>

namespace dorsal {

struct RuleCheckRow {
  ConstantPatient truth;
  Characteristics found;
};

[[nodiscard]] std::vector<ConstantPatient> patients_tried(); // one a row
[[nodiscard]] RuleCheckRow check_rules(const ReadinessRules& rules, const ConstantPatient& truth,
                                       const SimulationPlan& plan);
[[nodiscard]] std::vector<RuleCheckRow> check_rules(const ReadinessRules& rules, const SimulationPlan& plan);

[[nodiscard]] std::vector<std::string> rule_warnings(const ReadinessRules& rules,
                                                     const std::vector<RuleCheckRow>& rows);

} // namespace dorsal
