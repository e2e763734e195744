#pragma once
// Pain hold: the 0-10 rating after the last session against the one before it. A missing rating is not tested
// and blocks nothing.
#include "engine/core/protocol/rules.h"
#include "engine/core/readiness/evidence/finding.h"

namespace dorsal {

[[nodiscard]] RuleFinding pain_rule(BlockView counting, const ReadinessRules& rules);

// A rise of pain_rise points, or of pain_rise_share of the rating before and at least pain_rise_least points.
[[nodiscard]] bool pain_rose(double before, double after, const ReadinessRules& rules);

} // namespace dorsal
