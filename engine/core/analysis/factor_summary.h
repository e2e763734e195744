#pragma once
// Accuracy and median correct response time at each level of a factor: folded roll, amplitude or view, in
// degrees, with intervals. More than 37 different values are put together in steps of 5 degrees. Trials
// without the factor are left out.
#include "engine/core/analysis/level_summary.h"
#include "engine/core/analysis/trial_row.h"

namespace dorsal::analysis {

struct FactorLevel {
  double degrees{};
  LevelSummary summary;
};

[[nodiscard]] std::vector<FactorLevel> by_factor(Trials trials, Factor factor, double confidence);

} // namespace dorsal::analysis
