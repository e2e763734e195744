#include "engine/core/statistics/response_times/ex_gaussian.h"

#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/response_times/erfcx.h"
#include "engine/core/statistics/response_times/nelder_mead.h"

#include <array>
#include <numbers>

namespace dorsal::statistics {
namespace {

double tail_argument(const ExGaussian& e, double x) {
  return (e.sigma / e.tau - (x - e.mu) / e.sigma) / std::numbers::sqrt2;
}

double skewness(Sample x) {
  const double centre = *mean(x);
  const double sd = *standard_deviation(x, Divisor::n);
  double cubes = 0;
  for (const double value : x) cubes += std::pow((value - centre) / sd, 3);
  return cubes / as_double(x.size());
}

using Point = std::array<double, 3>; // mu, ln sigma, ln tau

ExGaussian from(const Point& p) {
  const double sigma = std::exp(p[1]);
  return {p[0], sigma, std::max(std::exp(p[2]), sigma / 200)};
}

// A start that gives the exponential part this share of the spread.
Point start_with(double centre, double sd, double share) {
  return {centre - share * sd, std::log(sd * std::sqrt(1 - share * share)), std::log(share * sd)};
}

} // namespace

double log_density(const ExGaussian& e, double x) {
  const double z = tail_argument(e, x);
  const double d = (x - e.mu) / e.sigma;
  if (z >= 0) return -std::log(2 * e.tau) - d * d / 2 + std::log(erfcx(z));
  const double ratio = e.sigma / e.tau;
  return -std::log(2 * e.tau) + ratio * ratio / 2 - (x - e.mu) / e.tau + std::log(std::erfc(z));
}

double distribution(const ExGaussian& e, double x) {
  const double z = tail_argument(e, x);
  const double d = (x - e.mu) / e.sigma;
  const double ratio = e.sigma / e.tau;
  const double normal_part = 0.5 * std::erfc(-d / std::numbers::sqrt2);
  const double tail_part = z >= 0 ? 0.5 * std::exp(-d * d / 2) * erfcx(z)
                                  : 0.5 * std::exp(ratio * ratio / 2 - (x - e.mu) / e.tau) * std::erfc(z);
  return std::max(0.0, normal_part - tail_part);
}

double log_likelihood(const ExGaussian& e, Sample x) {
  double sum = 0;
  for (const double value : x) sum += log_density(e, value);
  return sum;
}

std::optional<ExGaussian> ex_gaussian_from_moments(Sample x) {
  const auto sd = standard_deviation(x, Divisor::n);
  if (!sd || *sd == 0) return std::nullopt;
  const double half_skew = skewness(x) / 2;
  if (!(half_skew > 0 && half_skew < 1)) return std::nullopt;
  const double tau = *sd * std::cbrt(half_skew);
  return ExGaussian{*mean(x) - tau, *sd * std::sqrt(1 - std::pow(half_skew, 2.0 / 3)), tau};
}

std::optional<ExGaussian> ex_gaussian_fit(Sample x) {
  const auto sd = standard_deviation(x, Divisor::n);
  if (x.size() < 4 || !sd || *sd == 0) return std::nullopt;
  const auto loss = [&](const Point& p) { return -log_likelihood(from(p), x); };
  std::optional<Point> best;
  for (const double share : {0.5, 0.8, 0.95}) {
    const Point start = start_with(*mean(x), *sd, share);
    const Point found = nelder_mead<3>(loss, start, Point{*sd / 4, 0.3, 0.3});
    if (!best || loss(found) < loss(*best)) best = found;
  }
  return from(*best);
}

} // namespace dorsal::statistics
