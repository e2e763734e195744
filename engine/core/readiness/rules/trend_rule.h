#pragma once
// No decline of accuracy over the assess blocks of the phase: Mann-Kendall, exact also with ties (statistics/
// tied_trend.h), two-sided p, and only a fall counts. Not testable below five blocks, where two-sided .05 is
// out of reach; that blocks nothing.
#include "engine/core/protocol/rules.h"
#include "engine/core/readiness/evidence/finding.h"

namespace dorsal {

inline constexpr int least_blocks_for_trend = 5;

[[nodiscard]] RuleFinding trend_rule(BlockView counting, const ReadinessRules& rules);

} // namespace dorsal
