#pragma once
// Mann-Kendall test for a trend in a series (Mann 1945; Kendall 1975): S counts rises minus falls over all
// pairs. Normal approximation with tie-corrected variance and continuity correction; exact p from the
// Mahonian counts when nothing ties (n <= 170). At n = 4 no series can reach two-sided .05 (.083); n = 5 can
// (.017): say "not testable" below 5. Trials of one session are autocorrelated: test residuals. Refuses
// (nullopt): empty or non-finite series; exact p with ties.
#include "engine/core/statistics/sample.h"

#include <cstdint>
#include <optional>

namespace dorsal::statistics {

struct MannKendall {
  std::int64_t s;
  double variance_s;
  double z;
  double p;                    // two-sided, normal approximation
  std::optional<double> tau_a; // needs two values
  std::optional<double> tau_b; // missing when every value ties
  std::size_t n;
};

[[nodiscard]] std::optional<MannKendall> mann_kendall(Sample series);
[[nodiscard]] std::optional<double> mann_kendall_exact_p(Sample series); // two-sided

// Sum of t (t-1)(2t+5) over groups of t tied values.
[[nodiscard]] double tie_correction(Sample x);

} // namespace dorsal::statistics
