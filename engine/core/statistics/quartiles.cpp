#include "engine/core/statistics/quartiles.h"

#include "engine/core/statistics/quantile.h"

namespace dorsal::statistics {

std::optional<Quartiles> quartiles(Sample x, double confidence) {
  if (!usable(x)) return std::nullopt;
  const auto bounds = median_bounds(x, confidence); // its copy is gone before ours: a million times are large
  const auto ascending = sorted(x);
  return Quartiles{*quantile_of_sorted(ascending, 0.25), *quantile_of_sorted(ascending, 0.5),
                   *quantile_of_sorted(ascending, 0.75), bounds};
}

} // namespace dorsal::statistics
