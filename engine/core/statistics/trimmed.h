#pragma once
// Trimmed means with intervals, which a few wild values cannot move. One sample, or differences of pairs:
// Tukey & McLaughlin 1963 (Sankhya A 25:331), standard error s_w / ((1 - 2g) sqrt(n)) with the winsorized SD,
// h - 1 degrees of freedom, h values being left. Two independent samples: Yuen 1974 (Biometrika 61:165).
// `trim` g is the share taken off each end, [0, 0.25]; floor(g n) values go. Refuses (nullopt): non-finite
// values, a share or a confidence out of range, fewer than three values left in a sample, no spread.
#include "engine/core/statistics/sample.h"

#include <optional>

namespace dorsal::statistics {

struct TrimmedMean {
  double value{};
  Bounds interval{};
  double degrees_of_freedom{};
  double p{}; // two-sided, that it is 0
};

inline constexpr double usual_trim = 0.2; // Wilcox 2012, Introduction to Robust Estimation, section 4.3

[[nodiscard]] std::optional<TrimmedMean> trimmed_mean_test(Sample x, double trim = usual_trim,
                                                           double confidence = 0.95);
// First minus second.
[[nodiscard]] std::optional<TrimmedMean> yuen_test(Sample a, Sample b, double trim = usual_trim,
                                                   double confidence = 0.95);

} // namespace dorsal::statistics
