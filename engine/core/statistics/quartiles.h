#pragma once
// The middle of a sample as every table shows it, in the sample's units: exact median and quartiles (type 7)
// and the distribution-free interval of the median, which a small sample does not have (quantile.h). Refuses
// (nullopt): empty or non-finite samples.
#include "engine/core/statistics/sample.h"

#include <optional>

namespace dorsal::statistics {

struct Quartiles {
  double lower{};
  double median{};
  double upper{};
  std::optional<Bounds> median_bounds;
};

[[nodiscard]] std::optional<Quartiles> quartiles(Sample x, double confidence = 0.95);

} // namespace dorsal::statistics
