#pragma once
// Mean, variance, standard deviation and standard error, in the units of the sample.
// Two passes around the first value (Chan, Golub & LeVeque 1983, corrected two-pass algorithm), so that
// nanosecond instants near 1e18 keep their spread. Divisor n-1 unless asked otherwise.
// Refuses (nullopt): empty or non-finite samples; spread of a single value with divisor n-1.
#include "engine/core/statistics/sample.h"

#include <optional>

namespace dorsal::statistics {

enum class Divisor { n_minus_1, n };

[[nodiscard]] std::optional<double> mean(Sample x);
[[nodiscard]] std::optional<double> variance(Sample x, Divisor divisor = Divisor::n_minus_1);
[[nodiscard]] std::optional<double> standard_deviation(Sample x, Divisor divisor = Divisor::n_minus_1);
[[nodiscard]] std::optional<double> standard_error(Sample x); // of the mean: sd / sqrt(n)

// Student's interval for the mean (Student 1908): mean +- t(n-1) * standard error.
[[nodiscard]] std::optional<Bounds> mean_bounds(Sample x, double confidence = 0.95);

} // namespace dorsal::statistics
