#pragma once
// Median response time of correct answers and its left-right gap, on the pooled last blocks, seconds. Blocks
// whose timing was not verified (verified_timing.h), or that another device answered or that were shown
// brighter or darker, are left out; with none
// left the rules are not tested and the grade is NEARLY at best. Median interval from order statistics
// (Conover 1999, 3.2); interval of the difference of two medians by the method of variance estimates recovery
// (Zou & Donner 2008, Stat. Med. 27:1693), as Newcombe's is for proportions.
#include "engine/core/protocol/rules.h"
#include "engine/core/readiness/evidence/finding.h"
#include "engine/core/statistics/proportion.h"

#include <optional>

namespace dorsal {

// The blocks of the pool whose response times may be judged together: verified timing, one device and
// one brightness of the pictures, the last block's.
[[nodiscard]] std::vector<const AssessBlock*> comparable_blocks(BlockView counting,
                                                                const ReadinessRules& rules);

[[nodiscard]] RuleFinding response_time_rule(BlockView counting, const ReadinessRules& rules);
[[nodiscard]] RuleFinding response_time_gap_rule(BlockView counting, const ReadinessRules& rules);

struct MedianDifference {
  double value; // left minus right
  statistics::Bounds interval;
};
[[nodiscard]] std::optional<MedianDifference> median_difference(statistics::Sample left,
                                                                statistics::Sample right);

} // namespace dorsal
