#pragma once
// Theil-Sen line: the median of the slopes of all pairs with different x (Theil 1950; Sen 1968, JASA
// 63:1379). A quarter of the values may be wild. Interval of the slope from Kendall's S with the tie
// correction, as in SciPy's theilslopes. Intercept "separate" is median y - slope * median x (our default),
// "joint" the median of y - slope * x. All pairs are formed: memory grows with n^2 (2,000 trials: 16 MB), so
// more than `theil_sen_limit` points are refused. Refuses (nullopt): no pair with different x, non-finite
// values, unequal lengths.
#include "engine/core/statistics/sample.h"

#include <optional>

namespace dorsal::statistics {

inline constexpr std::size_t theil_sen_limit = 5000;

struct TheilSen {
  double slope;
  double intercept_separate;
  double intercept_joint;
  std::optional<Bounds> slope_interval; // missing when the ranks fall outside the slopes
  std::size_t n;
  std::size_t pairs;
};

[[nodiscard]] std::optional<TheilSen> theil_sen(Sample x, Sample y, double confidence = 0.95);

// Sen's slope of a series over its index 1, 2, 3, ...
[[nodiscard]] std::optional<double> sen_slope(Sample series);

} // namespace dorsal::statistics
