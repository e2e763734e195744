#include "engine/core/statistics/quantile.h"

#include "engine/core/statistics/distributions.h"

#include <limits>

namespace dorsal::statistics {
namespace {

// The one-based, fractional rank at which the quantile is read: a + p (n + 1 - a - b).
struct Plotting {
  double a;
  double b;
};

Plotting plotting(QuantileType type) {
  switch (type) {
  case QuantileType::type_4: return {0, 1};
  case QuantileType::type_5: return {0.5, 0.5};
  case QuantileType::type_6: return {0, 0};
  case QuantileType::type_8: return {1.0 / 3, 1.0 / 3};
  case QuantileType::type_9: return {3.0 / 8, 3.0 / 8};
  default: return {1, 1};
  }
}

bool is_step(QuantileType type) { return type < QuantileType::type_4; }

double rank_of(double n, double p, QuantileType type) {
  if (type == QuantileType::type_3) return n * p - 0.5;
  if (is_step(type)) return n * p;
  const auto [a, b] = plotting(type);
  return a + p * (n + 1 - a - b);
}

// Rounding in n*p must not push a whole rank to its neighbour (the fuzz of R's quantile()).
double fuzz(double rank) {
  return 4 * std::numeric_limits<double>::epsilon() * std::max(1.0, std::fabs(rank));
}

// How far to go from the value at the whole rank towards the next one.
double weight_of_next(double below, double fraction, QuantileType type) {
  if (!is_step(type)) return fraction;
  const bool whole = fraction == 0;
  if (type == QuantileType::type_2) return whole ? 0.5 : 1;
  if (type == QuantileType::type_3) return whole && std::fmod(below, 2.0) == 0 ? 0 : 1;
  return whole ? 0 : 1;
}

// The two neighbouring order statistics (from 0) that a rank lies between, and how far it lies towards the
// second.
struct Place {
  std::size_t below;
  std::size_t above;
  double weight;
};

Place place_of(double rank, std::size_t n, QuantileType type) {
  const double below = std::floor(rank + fuzz(rank));
  const double fraction = std::fabs(rank - below) <= fuzz(rank) ? 0 : rank - below;
  const auto index = [&](double r) {
    return static_cast<std::size_t>(std::clamp(r - 1, 0.0, as_double(n - 1)));
  };
  return {index(below), index(below + 1), weight_of_next(below, fraction, type)};
}

double between(double below, double above, double weight) { return below + weight * (above - below); }

// The largest rank r whose value and its mirror leave out no more than `excluded`: 2 P(B <= r-1) <= excluded
// for a fair binomial B; 0 when there is none.
std::size_t symmetric_rank(std::size_t n, double excluded) {
  // Adding the probabilities up is exact enough as long as the first, 2^-n, is far from underflow.
  if (n <= 500) {
    double probability = std::ldexp(1.0, -static_cast<int>(n));
    double sum = 0;
    std::size_t rank = 0;
    for (; rank <= n / 2; ++rank) {
      sum += probability;
      if (2 * sum > excluded) break;
      probability *= as_double(n - rank) / as_double(rank + 1);
    }
    return rank;
  }
  const Binomial fair{as_double(n), 0.5};
  std::size_t good = 0;
  std::size_t bad = n / 2 + 1;
  while (bad - good > 1) {
    const std::size_t middle = (good + bad) / 2;
    (2 * cdf(fair, as_double(middle - 1)) <= excluded ? good : bad) = middle;
  }
  return good;
}

} // namespace

std::optional<double> quantile_of_sorted(Sample ascending, double p, QuantileType type) {
  if (!usable(ascending) || !(p >= 0 && p <= 1)) return std::nullopt;
  const Place at = place_of(rank_of(as_double(ascending.size()), p, type), ascending.size(), type);
  return between(ascending[at.below], ascending[at.above], at.weight);
}

// One quantile needs no full sort: select the lower neighbour, then the least of what lies above it.
std::optional<double> quantile(Sample x, double p, QuantileType type) {
  if (!usable(x) || !(p >= 0 && p <= 1)) return std::nullopt;
  const Place at = place_of(rank_of(as_double(x.size()), p, type), x.size(), type);
  std::vector<double> copy(x.begin(), x.end());
  const auto below = copy.begin() + static_cast<std::ptrdiff_t>(at.below);
  std::nth_element(copy.begin(), below, copy.end());
  const double above = at.above == at.below ? *below : *std::min_element(below + 1, copy.end());
  return between(*below, above, at.weight);
}

std::optional<double> median(Sample x) { return quantile(x, 0.5); }

std::optional<double> interquartile_range(Sample x) {
  if (!usable(x)) return std::nullopt;
  const auto ascending = sorted(x);
  return *quantile_of_sorted(ascending, 0.75) - *quantile_of_sorted(ascending, 0.25);
}

std::optional<Bounds> median_bounds(Sample x, double confidence) {
  if (!usable(x)) return std::nullopt;
  const std::size_t rank = symmetric_rank(x.size(), 1 - confidence);
  if (rank == 0) return std::nullopt;
  const auto ascending = sorted(x);
  return Bounds{ascending[rank - 1], ascending[x.size() - rank]};
}

} // namespace dorsal::statistics
