#pragma once
// Is speed bought with errors? The pooled last blocks against the person's own earlier ones: flagged when
// answers became both faster (Welch's t on log correct RT) and less accurate (Fisher's exact test), each at p
// < quality_alpha, so that practice, which makes people faster without errors, is never flagged for chance.
// Not tested before there are blocks besides the pooled ones. A flag leaves CANNOT TELL.
#include "engine/core/protocol/rules.h"
#include "engine/core/readiness/evidence/finding.h"

namespace dorsal {

[[nodiscard]] RuleFinding trade_off_rule(BlockView counting, const ReadinessRules& rules);

} // namespace dorsal
