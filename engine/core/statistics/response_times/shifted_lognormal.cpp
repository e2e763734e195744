#include "engine/core/statistics/response_times/shifted_lognormal.h"

#include "engine/core/statistics/distributions.h"

#include <cmath>
#include <numbers>

namespace dorsal::statistics {

double mean(const ShiftedLognormal& s) { return s.shift + std::exp(s.mu + s.sigma * s.sigma / 2); }

double variance(const ShiftedLognormal& s) {
  return std::expm1(s.sigma * s.sigma) * std::exp(2 * s.mu + s.sigma * s.sigma);
}

double quantile(const ShiftedLognormal& s, double p) {
  return s.shift + std::exp(s.mu + s.sigma * quantile(Normal{}, p));
}

double density(const ShiftedLognormal& s, double x) {
  if (!(x > s.shift)) return 0;
  const double z = (std::log(x - s.shift) - s.mu) / s.sigma;
  return std::exp(-z * z / 2) / ((x - s.shift) * s.sigma * std::sqrt(2 * std::numbers::pi));
}

} // namespace dorsal::statistics
