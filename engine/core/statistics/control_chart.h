#pragma once
// Individuals (XmR) control limits of a baseline: mean +- 3/d2 * mean moving range, d2 = 1.128 (Shewhart
// 1931; Wheeler 1992; 3/d2 = 2.66). The baseline must precede the sessions it judges, and eight of them are
// the fewest worth charting. Refuses (nullopt): fewer than two values, non-finite values.
#include "engine/core/statistics/sample.h"

#include <optional>

namespace dorsal::statistics {

struct ControlLimits {
  double mean;
  double mean_moving_range;
  double lower;
  double upper;
  std::size_t n;
};

[[nodiscard]] std::optional<ControlLimits> control_limits(Sample baseline);

} // namespace dorsal::statistics
