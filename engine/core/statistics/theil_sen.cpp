#include "engine/core/statistics/theil_sen.h"

#include "engine/core/statistics/mann_kendall.h"
#include "engine/core/statistics/proportion.h"
#include "engine/core/statistics/quantile.h"

#include <numeric>

namespace dorsal::statistics {
namespace {

std::vector<double> pair_slopes(Sample x, Sample y) {
  std::vector<double> slopes;
  slopes.reserve(x.size() * (x.size() - 1) / 2);
  for (std::size_t i = 0; i < x.size(); ++i)
    for (std::size_t j = i + 1; j < x.size(); ++j)
      if (x[i] != x[j]) slopes.push_back((y[j] - y[i]) / (x[j] - x[i]));
  return slopes;
}

double select(std::vector<double>& values, std::size_t rank) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(rank);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

// Leaves the values parted at the middle: none before it is larger, none after it is smaller.
double median_in_place(std::vector<double>& values) {
  const std::size_t upper = values.size() / 2;
  const double above = select(values, upper);
  if (values.size() % 2 == 1) return above;
  return (*std::max_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(upper)) + above) / 2;
}

// The variance of Kendall's S with ties in x and in y removed, as Sen's interval takes it.
double variance_of_s(Sample x, Sample y) {
  const double n = as_double(x.size());
  return (n * (n - 1) * (2 * n + 5) - tie_correction(x) - tie_correction(y)) / 18;
}

// `slopes` as median_in_place left them: each end is looked for in its own half.
std::optional<Bounds> slope_interval(std::vector<double>& slopes, double variance, double confidence) {
  if (!(variance >= 0)) return std::nullopt;
  const double reach = normal_z(confidence) * std::sqrt(variance);
  const double pairs = as_double(slopes.size());
  const double above = std::min(std::nearbyint((pairs + reach) / 2), pairs - 1);
  const double below = std::max(std::nearbyint((pairs - reach) / 2) - 1, 0.0);
  const auto middle = slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2);
  const auto at = [&](double rank) {
    const auto place = slopes.begin() + static_cast<std::ptrdiff_t>(rank);
    if (place < middle)
      std::nth_element(slopes.begin(), place, middle);
    else
      std::nth_element(middle, place, slopes.end());
    return *place;
  };
  return Bounds{at(below), at(above)};
}

double joint_intercept(Sample x, Sample y, double slope) {
  std::vector<double> rest(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) rest[i] = y[i] - slope * x[i];
  return median_in_place(rest);
}

} // namespace

std::optional<TheilSen> theil_sen(Sample x, Sample y, double confidence) {
  if (x.size() != y.size() || x.size() > theil_sen_limit || !usable(x) || !usable(y)) return std::nullopt;
  auto slopes = pair_slopes(x, y);
  if (slopes.empty()) return std::nullopt;
  TheilSen line{};
  line.n = x.size();
  line.pairs = slopes.size();
  line.slope = median_in_place(slopes);
  line.intercept_separate = *median(y) - line.slope * *median(x);
  line.intercept_joint = joint_intercept(x, y, line.slope);
  line.slope_interval = slope_interval(slopes, variance_of_s(x, y), confidence);
  return line;
}

std::optional<double> sen_slope(Sample series) {
  std::vector<double> index(series.size());
  std::iota(index.begin(), index.end(), 1.0);
  const auto line = theil_sen(index, series);
  if (!line) return std::nullopt;
  return line->slope;
}

} // namespace dorsal::statistics
