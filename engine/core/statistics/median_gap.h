#pragma once
// The difference of two medians, first minus second, with a distribution-free interval (Price & Bonett 2002,
// J. Stat. Comput. Simul. 72:119): each median's standard error is the spread of a symmetric pair of order
// statistics over its normal width. In the unit of the samples. Refuses (nullopt): fewer than five values in
// a sample, non-finite values.
#include "engine/core/statistics/sample.h"

#include <optional>

namespace dorsal::statistics {

struct MedianGap {
  double value;
  Bounds interval;
};

[[nodiscard]] std::optional<double> median_standard_error(Sample x);
[[nodiscard]] std::optional<MedianGap> median_gap(Sample a, Sample b, double confidence = 0.95);

} // namespace dorsal::statistics
