#pragma once
// Shifted log-normal: shift + exp(mu + sigma Z), a simple observer's response time (Heathcote 2004). Seconds.
// Mean = shift + exp(mu + sigma^2/2), variance = (exp(sigma^2) - 1) exp(2 mu + sigma^2). Needs sigma > 0.
namespace dorsal::statistics {

struct ShiftedLognormal {
  double mu;
  double sigma;
  double shift = 0;
};

[[nodiscard]] double mean(const ShiftedLognormal& s);
[[nodiscard]] double variance(const ShiftedLognormal& s);
[[nodiscard]] double quantile(const ShiftedLognormal& s, double p);
[[nodiscard]] double density(const ShiftedLognormal& s, double x); // 0 at or below the shift

} // namespace dorsal::statistics
