#pragma once
// Intervals and posteriors for a proportion: `correct` of `trials`.
// Wilson 1927 (JASA 22:209) for display: the score interval, clamped to [0, 1].
// Clopper & Pearson 1934 (Biometrika 26:404): exact, conservative; Beta quantiles.
// Jeffreys: Beta(k + 1/2, n - k + 1/2) quantiles, 0 at k = 0 and 1 at k = n (Brown, Cai & DasGupta 2001,
// Stat. Sci. 16:101). P(p >= c | k, n) under a Beta(a, b) prior, through the complement, so that values near
// 1 keep their digits. Refuses (nullopt): no trials (the posterior then is the prior), more correct than
// trials, confidence outside (0, 1).
#include "engine/core/statistics/sample.h"

#include <cstdint>
#include <optional>

namespace dorsal::statistics {

struct Count {
  std::int64_t correct;
  std::int64_t trials;

  constexpr void add(bool right) {
    ++trials;
    correct += right ? 1 : 0;
  }
};

struct BetaPrior {
  double a = 1; // 1, 1 is the uniform prior; 0.5, 0.5 is Jeffreys'
  double b = 1;
};

[[nodiscard]] std::optional<double> share(Count count);
[[nodiscard]] std::optional<Bounds> wilson(Count count, double confidence = 0.95);
[[nodiscard]] std::optional<Bounds> clopper_pearson(Count count, double confidence = 0.95);
[[nodiscard]] std::optional<Bounds> jeffreys(Count count, double confidence = 0.95);
[[nodiscard]] std::optional<double> beta_posterior_ge(Count count, double threshold, BetaPrior prior = {});

// The two-sided normal quantile of a confidence: 0.95 gives 1.96.
[[nodiscard]] double normal_z(double confidence);

} // namespace dorsal::statistics
