#pragma once
// Exact order statistics, in the units of the sample.
// The nine definitions of Hyndman & Fan 1996 (Am. Stat. 50:361). Type 7, rank (n-1)p + 1, is what R, NumPy
// and spreadsheets report; type 8, rank (n + 1/3)p + 1/3, is nearly median-unbiased and the better estimate
// for small samples. Types 1 to 3 are steps, 4 to 9 interpolate at rank a + p (n + 1 - a - b). Never
// estimated from a stream: boost::accumulators::tag::median (P-square) is wrong for small samples. Refuses
// (nullopt): empty or non-finite samples, p outside [0, 1].
#include "engine/core/statistics/sample.h"

#include <optional>

namespace dorsal::statistics {

enum class QuantileType { type_1 = 1, type_2, type_3, type_4, type_5, type_6, type_7, type_8, type_9 };

[[nodiscard]] std::optional<double> median(Sample x);
[[nodiscard]] std::optional<double> quantile(Sample x, double p, QuantileType type = QuantileType::type_7);
[[nodiscard]] std::optional<double> interquartile_range(Sample x);

// The same from values already in ascending order, for several quantiles of one sample.
[[nodiscard]] std::optional<double> quantile_of_sorted(Sample ascending, double p,
                                                       QuantileType type = QuantileType::type_7);

// Distribution-free interval for the median from order statistics (Thompson 1936; Conover 1999, section 3.2):
// the narrowest symmetric pair of ranks whose exact binomial coverage reaches the confidence. Refuses n < 6
// at 95 %.
[[nodiscard]] std::optional<Bounds> median_bounds(Sample x, double confidence = 0.95);

} // namespace dorsal::statistics
