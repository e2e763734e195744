#include "engine/core/statistics/lapse.h"

namespace dorsal::statistics {

std::optional<double> error_lower_bound(Count errors, double confidence) {
  const auto both_sided = clopper_pearson(errors, 2 * confidence - 1);
  if (!both_sided) return std::nullopt;
  return both_sided->lower;
}

} // namespace dorsal::statistics
