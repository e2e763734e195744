#include "engine/core/statistics/response_times/wiener.h"

#include "engine/core/statistics/response_times/erfcx.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace dorsal::statistics {
namespace {

constexpr double pi = std::numbers::pi;
// In units of boundary^2. Densities: both series are short here. Distributions: the small-time series costs
// more, and above this time the large-time one loses no more than three digits to cancellation.
constexpr double small_time_density = 0.3;
constexpr double small_time_distribution_limit = 0.06;
constexpr double negligible = 1e-17;

// All formulae are written for the lower boundary; the upper one is its mirror image.
Diffusion towards_lower(const Diffusion& d, Boundary end) {
  return end == Boundary::lower ? d : Diffusion{-d.drift, d.boundary, 1 - d.start};
}

// The images of the start lie at w + 2k; summed outwards, nearest first, until a pair no longer counts.
template <class Term>
double sum_of_images(double w, Term term) {
  double sum = term(w);
  for (int k = 1; k < 1000; ++k) {
    const double pair = term(w + 2 * k) + term(w - 2 * k);
    sum += pair;
    if (std::fabs(pair) <= negligible * std::fabs(sum)) break;
  }
  return sum;
}

double log_small_time(double tau, double w) {
  const auto term = [&](double x) { return x * std::exp((w * w - x * x) / (2 * tau)); };
  return -0.5 * std::log(2 * pi * tau * tau * tau) - w * w / (2 * tau) + std::log(sum_of_images(w, term));
}

// sum of k^power sin(k pi w) exp(-(k^2 - 1) pi^2 tau / 2) / weight(k), the leading exponential taken out.
template <class Weight>
double large_time_sum(double tau, double w, Weight weight) {
  double sum = 0;
  for (int k = 1; k < 1000; ++k) {
    const double size = k / weight(k) * std::exp(-(k * k - 1.0) * pi * pi * tau / 2);
    sum += size * std::sin(k * pi * w);
    if (size <= negligible * std::fabs(sum)) break;
  }
  return sum;
}

double log_large_time(double tau, double w) {
  const double sum = large_time_sum(tau, w, [](int) { return 1.0; });
  return std::log(pi) - pi * pi * tau / 2 + std::log(sum);
}

double log_density_lower(const Diffusion& d, double t) {
  const double a2 = d.boundary * d.boundary;
  const double tau = t / a2;
  const double driftless =
      tau < small_time_density ? log_small_time(tau, d.start) : log_large_time(tau, d.start);
  return driftless - std::log(a2) - d.drift * d.boundary * d.start - d.drift * d.drift * t / 2;
}

// exp(offset) times the chance to reach a barrier at `distance` by t under drift `speed` >= 0 towards it,
// once the factor exp(distance * speed) has been taken out. Stays in range by switching to erfcx (see
// erfcx.h).
double reach(double distance, double speed, double t, double offset) {
  const double scale = std::sqrt(2 * t);
  const double ahead = (distance - speed * t) / scale;
  const double behind = (distance + speed * t) / scale;
  const double common = std::exp(offset - distance * distance / (2 * t) - speed * speed * t / 2);
  const double first =
      ahead < 0 ? std::exp(offset - distance * speed) * std::erfc(ahead) : common * erfcx(ahead);
  return 0.5 * (first + common * erfcx(behind));
}

double small_time_distribution(const Diffusion& d, double t) {
  const double speed = std::fabs(d.drift);
  const double offset = -d.drift * d.boundary * d.start;
  const auto term = [&](double x) {
    return std::copysign(reach(std::fabs(x) * d.boundary, speed, t, offset), x);
  };
  return sum_of_images(d.start, term);
}

// What is still to come at time t, by the large-time series.
double large_time_remainder(const Diffusion& d, double t) {
  const double a2 = d.boundary * d.boundary;
  const auto rate = [&](int k) { return (d.drift * d.drift + k * k * pi * pi / a2) / 2; };
  const double exponent = -d.drift * d.boundary * d.start - rate(1) * t;
  return pi / a2 * std::exp(exponent) * large_time_sum(t / a2, d.start, rate);
}

double distribution_lower(const Diffusion& d, double t) {
  if (t < small_time_distribution_limit * d.boundary * d.boundary) return small_time_distribution(d, t);
  return probability(d, Boundary::lower) - large_time_remainder(d, t);
}

// Newton steps kept inside a shrinking bracket [low, high].
double invert(const Diffusion& d, double target, double low, double high) {
  double t = 0.5 * (low + high);
  for (int i = 0; i < 200; ++i) {
    const double excess = distribution_lower(d, t) - target;
    (excess > 0 ? high : low) = t;
    double next = t - excess / std::exp(log_density_lower(d, t));
    if (!(next > low && next < high)) next = 0.5 * (low + high);
    if (std::fabs(next - t) <= 1e-13 * t) return next;
    t = next;
  }
  return t;
}

} // namespace

bool valid(const Diffusion& d) {
  return std::isfinite(d.drift) && d.boundary > 0 && std::isfinite(d.boundary) && d.start > 0 && d.start < 1;
}

double probability_upper(const Diffusion& d) {
  const double full = 2 * d.drift * d.boundary;
  if (full == 0) return d.start;
  if (full > 0) return std::expm1(-full * d.start) / std::expm1(-full);
  return std::exp(full * (1 - d.start)) * std::expm1(full * d.start) / std::expm1(full);
}

double probability(const Diffusion& d, Boundary end) {
  return probability_upper(end == Boundary::upper ? d : Diffusion{-d.drift, d.boundary, 1 - d.start});
}

double log_density(const Diffusion& d, Boundary end, double decision_time_s) {
  if (!(decision_time_s > 0)) return -std::numeric_limits<double>::infinity();
  return log_density_lower(towards_lower(d, end), decision_time_s);
}

double density(const Diffusion& d, Boundary end, double decision_time_s) {
  return std::exp(log_density(d, end, decision_time_s));
}

double distribution(const Diffusion& d, Boundary end, double decision_time_s) {
  if (!(decision_time_s > 0)) return 0;
  return std::max(0.0, distribution_lower(towards_lower(d, end), decision_time_s));
}

double decision_time_quantile(const Diffusion& d, Boundary end, double p) {
  const Diffusion lower = towards_lower(d, end);
  const double target = p * probability(lower, Boundary::lower);
  double high = unbiased_moments(d.drift, d.boundary).mean_s;
  double low = 0;
  for (int i = 0; i < 60 && distribution_lower(lower, high) < target; ++i) {
    low = high;
    high *= 2;
  }
  return invert(lower, target, low, high);
}

double variance_shape(double h) {
  const double h2 = h * h;
  if (std::fabs(h) < 0.02) return h2 * h2 * (2.0 / 3 - h2 * (8.0 / 15 - h2 * (34.0 / 105 - h2 * 496 / 2835)));
  return h * std::tanh(h) - h2 / std::pow(std::cosh(h), 2);
}

DecisionMoments unbiased_moments(double drift, double boundary) {
  const double h = drift * boundary / 2;
  const double a2 = boundary * boundary;
  if (std::fabs(h) < 1e-4) { // tanh(h)/h and the variance to their second order
    return {a2 / 4 * (1 - h * h / 3), a2 * a2 / 16 * (2.0 / 3 - 8 * h * h / 15)};
  }
  return {a2 / 4 * std::tanh(h) / h, a2 * a2 / 16 * variance_shape(h) / (h * h * h * h)};
}

} // namespace dorsal::statistics
