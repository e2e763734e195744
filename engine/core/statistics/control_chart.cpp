#include "engine/core/statistics/control_chart.h"

#include "engine/core/statistics/moments.h"

namespace dorsal::statistics {

std::optional<ControlLimits> control_limits(Sample baseline) {
  if (baseline.size() < 2 || !usable(baseline)) return std::nullopt;
  double ranges = 0;
  for (std::size_t i = 1; i < baseline.size(); ++i) ranges += std::fabs(baseline[i] - baseline[i - 1]);
  const double moving_range = ranges / as_double(baseline.size() - 1);
  const double centre = *mean(baseline);
  const double half = 3 / 1.128 * moving_range;
  return ControlLimits{centre, moving_range, centre - half, centre + half, baseline.size()};
}

} // namespace dorsal::statistics
