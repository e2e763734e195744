#pragma once
// Does performance fall within a block? Pooled over the last blocks: second halves less accurate than first
// halves (Fisher's exact test), or correct times rising within blocks (Mann-Kendall on what roll leaves over,
// statistics/ fatigue.h, blocks combined by Stouffer's z). Each at half of quality_alpha, so that the rule as
// a whole keeps it. A flag leaves CANNOT TELL: shorter blocks will show what the person can do.
#include "engine/core/protocol/rules.h"
#include "engine/core/readiness/evidence/finding.h"

namespace dorsal {

[[nodiscard]] RuleFinding fatigue_rule(BlockView counting, const ReadinessRules& rules);

} // namespace dorsal
