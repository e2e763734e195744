#pragma once
// Do the answers follow the pictures, or a pattern of their own? Too few changes between "left" and "right"
// within the pooled blocks is perseveration: Wald-Wolfowitz z (statistics/runs.h), blocks combined by
// Stouffer's method (1949), p < quality_alpha. Too many changes count only while accuracy is at chance: a
// schedule without long rows makes an accurate person change often. A block with one kind of answer only
// takes the exact chance of such a run (Schilling 1990). A flag leaves CANNOT TELL.
#include "engine/core/protocol/rules.h"
#include "engine/core/readiness/evidence/finding.h"

#include <optional>

namespace dorsal {

[[nodiscard]] RuleFinding runs_rule(BlockView counting, const ReadinessRules& rules);

// Stouffer's z over blocks: below 0 too few runs, above 0 too many. Nothing without answers.
[[nodiscard]] std::optional<double> runs_z(BlockView pool);

} // namespace dorsal
