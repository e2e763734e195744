#include "engine/core/statistics/moments.h"

#include "engine/core/statistics/distributions.h"

namespace dorsal::statistics {
namespace {

double sum_from(Sample x, double origin) {
  double sum = 0;
  for (const double value : x) sum += value - origin;
  return sum;
}

// The sum of squares around the mean, corrected for the rounding of the mean itself.
double squares_around_mean(Sample x) {
  const double origin = x.front();
  const double centre = sum_from(x, origin) / as_double(x.size());
  double squares = 0;
  double residue = 0;
  for (const double value : x) {
    const double d = (value - origin) - centre;
    squares += d * d;
    residue += d;
  }
  return std::max(0.0, squares - residue * residue / as_double(x.size()));
}

} // namespace

std::optional<double> mean(Sample x) {
  if (!usable(x)) return std::nullopt;
  return x.front() + sum_from(x, x.front()) / as_double(x.size());
}

std::optional<double> variance(Sample x, Divisor divisor) {
  const std::size_t lost = divisor == Divisor::n_minus_1 ? 1 : 0;
  if (!usable(x) || x.size() <= lost) return std::nullopt;
  return squares_around_mean(x) / as_double(x.size() - lost);
}

std::optional<double> standard_deviation(Sample x, Divisor divisor) {
  const auto v = variance(x, divisor);
  if (!v) return std::nullopt;
  return std::sqrt(*v);
}

std::optional<double> standard_error(Sample x) {
  const auto v = variance(x);
  if (!v) return std::nullopt;
  return std::sqrt(*v / as_double(x.size()));
}

std::optional<Bounds> mean_bounds(Sample x, double confidence) {
  const auto se = standard_error(x);
  if (!se) return std::nullopt;
  const StudentsT t{as_double(x.size() - 1)};
  const double half = *se * quantile(complement(t, (1 - confidence) / 2));
  return Bounds{*mean(x) - half, *mean(x) + half};
}

} // namespace dorsal::statistics
