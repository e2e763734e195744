#pragma once
// Location and spread that a few wild values cannot move, in the units of the sample.
// trimmed_mean drops floor(n * share) values from each end (R mean(trim=), SciPy trim_mean).
// MAD = median |x - median(x)| (Hampel 1974); scaled by 1/quantile(normal, .75) it estimates a normal SD.
// Own code: boost::math::statistics::median_absolute_deviation ranks |x| instead of |x - median| in
// Boost 1.74. Refuses (nullopt): empty or non-finite samples, a share outside [0, 0.5).
#include "engine/core/statistics/sample.h"

#include <optional>

namespace dorsal::statistics {

inline constexpr double mad_to_normal_sd = 1.482602218505602; // 1 / 0.674489750196082 (Leys et al. 2013)

[[nodiscard]] std::optional<double> trimmed_mean(Sample x, double share_each_end);
[[nodiscard]] std::optional<double> median_absolute_deviation(Sample x);

} // namespace dorsal::statistics
