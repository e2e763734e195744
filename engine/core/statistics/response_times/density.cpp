#include "engine/core/statistics/response_times/density.h"

#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quantile.h"

#include <numbers>

namespace dorsal::statistics {
namespace {

constexpr std::size_t fewest = 5;
constexpr int fewest_places = 16;
constexpr double beyond = 3; // bandwidths beyond the sample

double bandwidth_of(Sample x) {
  constexpr double iqr_of_normal = 1.349;
  const double sd = standard_deviation(x).value_or(0);
  const double iqr = interquartile_range(x).value_or(0) / iqr_of_normal;
  const double spread = iqr > 0 ? std::min(sd, iqr) : sd;
  return 0.9 * spread * std::pow(as_double(x.size()), -0.2);
}

// How much of the sample each place of the grid has; a value lies on its two neighbours by nearness.
std::vector<double> binned(Sample x, double first, double step, std::size_t places) {
  std::vector<double> weights(places, 0);
  for (const double value : x) {
    const double at = (value - first) / step;
    const auto lower = std::min(static_cast<std::size_t>(std::max(at, 0.0)), places - 2);
    const double share = std::clamp(at - as_double(lower), 0.0, 1.0);
    weights[lower] += 1 - share;
    weights[lower + 1] += share;
  }
  return weights;
}

} // namespace

std::optional<Density> density(Sample x, int places) {
  if (x.size() < fewest || !all_finite(x) || places < fewest_places) return std::nullopt;
  const double bandwidth = bandwidth_of(x);
  if (!(bandwidth > 0)) return std::nullopt;
  const auto [least, most] = std::minmax_element(x.begin(), x.end());
  const auto count = static_cast<std::size_t>(places);
  const double first = *least - beyond * bandwidth;
  const double step = (*most - *least + 2 * beyond * bandwidth) / as_double(count - 1);
  const std::vector<double> weights = binned(x, first, step, count);
  Density result;
  result.bandwidth = bandwidth;
  const double height = std::numbers::inv_sqrtpi / std::numbers::sqrt2 / bandwidth / as_double(x.size());
  for (std::size_t i = 0; i < count; ++i) {
    double sum = 0;
    for (std::size_t j = 0; j < count; ++j) {
      if (weights[j] == 0) continue;
      const double z = (as_double(i) - as_double(j)) * step / bandwidth;
      sum += weights[j] * std::exp(-z * z / 2);
    }
    result.x.push_back(first + as_double(i) * step);
    result.density.push_back(sum * height);
  }
  return result;
}

} // namespace dorsal::statistics
