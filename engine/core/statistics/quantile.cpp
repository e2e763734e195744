#include "engine/core/statistics/quantile.h"

#include <boost/math/distributions/binomial.hpp>

#include <limits>

namespace dorsal::statistics {
namespace {

// The one-based, fractional rank at which the quantile is read.
double rank_of(double n, double p, QuantileType type) {
  if (type == QuantileType::type_8) return (n + 1.0 / 3) * p + 1.0 / 3;
  return (n - 1) * p + 1;
}

// Rounding in n*p must not push a whole rank to its neighbour (the fuzz of R's quantile()).
double whole_part(double rank) {
  return std::floor(rank + 4 * std::numeric_limits<double>::epsilon() * std::max(1.0, rank));
}

double value_at_rank(Sample ascending, double rank) {
  const double n = as_double(ascending.size());
  const double clamped = std::clamp(rank, 1.0, n);
  const auto below = static_cast<std::size_t>(whole_part(clamped));
  const double fraction = std::max(0.0, clamped - as_double(below));
  if (below >= ascending.size()) return ascending.back();
  return ascending[below - 1] + fraction * (ascending[below] - ascending[below - 1]);
}

} // namespace

std::optional<double> quantile_of_sorted(Sample ascending, double p, QuantileType type) {
  if (!usable(ascending) || !(p >= 0 && p <= 1)) return std::nullopt;
  return value_at_rank(ascending, rank_of(as_double(ascending.size()), p, type));
}

std::optional<double> quantile(Sample x, double p, QuantileType type) {
  if (!usable(x)) return std::nullopt;
  return quantile_of_sorted(sorted(x), p, type);
}

std::optional<double> median(Sample x) { return quantile(x, 0.5); }

std::optional<double> interquartile_range(Sample x) {
  if (!usable(x)) return std::nullopt;
  const auto ascending = sorted(x);
  return *quantile_of_sorted(ascending, 0.75) - *quantile_of_sorted(ascending, 0.25);
}

std::optional<Bounds> median_bounds(Sample x, double confidence) {
  if (!usable(x)) return std::nullopt;
  const boost::math::binomial fair{as_double(x.size()), 0.5};
  std::size_t rank = 0; // the largest r with 2 P(B <= r-1) <= 1 - confidence
  while (rank < x.size() / 2 && 2 * cdf(fair, as_double(rank)) <= 1 - confidence) ++rank;
  if (rank == 0) return std::nullopt;
  const auto ascending = sorted(x);
  return Bounds{ascending[rank - 1], ascending[x.size() - rank]};
}

} // namespace dorsal::statistics
