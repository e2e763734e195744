#pragma once
// "Stable for a week": assess blocks on enough different days, and enough days from the first to the last.
// Days of the patient's own calendar. Too short a history is no failure of the patient: it leaves CANNOT
// TELL.
#include "engine/core/protocol/rules.h"
#include "engine/core/readiness/evidence/finding.h"

namespace dorsal {

[[nodiscard]] RuleFinding days_rule(BlockView counting, const ReadinessRules& rules);
[[nodiscard]] RuleFinding span_rule(BlockView counting, const ReadinessRules& rules);

} // namespace dorsal
