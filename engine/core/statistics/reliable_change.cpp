#include "engine/core/statistics/reliable_change.h"

#include "engine/core/statistics/proportion.h"

#include <cmath>
#include <numbers>

namespace dorsal::statistics {

std::optional<ReliableChange> reliable_change(double before, double after, const ReliabilityOfMeasure& of) {
  if (!(of.reliability >= 0 && of.reliability <= 1) || !(of.baseline_sd > 0)) return std::nullopt;
  ReliableChange change{};
  change.sem = of.baseline_sd * std::sqrt(1 - of.reliability);
  change.s_diff = std::numbers::sqrt2 * change.sem;
  change.mdc95 = normal_z(0.95) * change.s_diff;
  change.mdc90 = normal_z(0.90) * change.s_diff;
  if (change.s_diff > 0) change.index = (after - before - of.mean_practice) / change.s_diff;
  return change;
}

} // namespace dorsal::statistics
