#pragma once
// Welch's t test for two independent samples of unequal variance (Welch 1947, Biometrika 34:28), first minus
// second, with Satterthwaite's degrees of freedom and the interval of the difference. Response times are
// compared on the logarithmic scale, where they are nearer to symmetry: `welch_t_log`. Refuses (nullopt):
// fewer than two values in a sample, no spread in both, a time that is not positive.
#include "engine/core/statistics/sample.h"

#include <optional>

namespace dorsal::statistics {

struct WelchTest {
  double difference;
  Bounds interval;
  double t;
  double degrees_of_freedom;
  double p; // two-sided
};

[[nodiscard]] std::optional<WelchTest> welch_t(Sample a, Sample b, double confidence = 0.95);
// Differences of natural logarithms.
[[nodiscard]] std::optional<WelchTest> welch_t_log(Sample a, Sample b, double confidence = 0.95);

} // namespace dorsal::statistics
