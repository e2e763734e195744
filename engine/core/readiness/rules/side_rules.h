#pragma once
// Accuracy on each side and the gap between them, on the pooled last blocks. A leaning towards one answer and
// a real difficulty with one side give the same two numbers: when one side stands out, one finding, "bias or
// deficit", takes the place of three. The gap's noise band is Newcombe's hybrid score interval, 95 %; the
// leaning is the criterion c of signal detection. The control block helps to tell the two apart.
#include "engine/core/protocol/rules.h"
#include "engine/core/readiness/evidence/finding.h"
#include "engine/core/statistics/proportion.h"

#include <optional>

namespace dorsal {

struct SideCounts {
  statistics::Count left;
  statistics::Count right;
};
[[nodiscard]] SideCounts count_sides(BlockView blocks);

// A gap beyond the limit that chance does not explain.
[[nodiscard]] bool gap_stands_out(const SideCounts& sides, const ReadinessRules& rules);

// Each where none of the sides stands out.
[[nodiscard]] std::optional<RuleFinding> accuracy_left_rule(const CountingBlocks& blocks,
                                                            const ReadinessRules& rules);
[[nodiscard]] std::optional<RuleFinding> accuracy_right_rule(const CountingBlocks& blocks,
                                                             const ReadinessRules& rules);
[[nodiscard]] std::optional<RuleFinding> accuracy_gap_rule(const CountingBlocks& blocks,
                                                           const ReadinessRules& rules);
// Where one does; without control blocks it asks for one.
[[nodiscard]] std::optional<RuleFinding> bias_or_deficit_rule(const CountingBlocks& blocks,
                                                              const ReadinessRules& rules);

} // namespace dorsal
