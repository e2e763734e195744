#pragma once
// Accuracy on each side and the gap between them, on the pooled last blocks. A leaning towards one answer and
// a real difficulty with one side give the same two numbers: when one side stands out, one finding, "bias or
// deficit", takes the place of three. The gap's noise band is Newcombe's hybrid score interval, 95 %; the
// leaning is the criterion c of signal detection. The control block helps to tell the two apart.
#include "engine/core/protocol/rules.h"
#include "engine/core/readiness/finding.h"
#include "engine/core/statistics/proportion.h"

#include <vector>

namespace dorsal {

struct SideCounts {
  statistics::Count left;
  statistics::Count right;
};
[[nodiscard]] SideCounts count_sides(BlockView blocks);

// A gap beyond the limit that chance does not explain.
[[nodiscard]] bool gap_stands_out(const SideCounts& sides, const ReadinessRules& rules);

// Left, right and gap; or bias or deficit alone. `control` may be empty.
[[nodiscard]] std::vector<RuleFinding> side_rules(BlockView counting, BlockView control,
                                                  const ReadinessRules& rules);

} // namespace dorsal
