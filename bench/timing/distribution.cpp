#include "bench/timing/distribution.h"

#include "engine/core/base/random.h"
#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quantile.h"
#include "engine/core/statistics/robust.h"

namespace dorsal::bench {
namespace {

using statistics::Sample;

constexpr int resamples = 2000;
constexpr std::uint64_t resampling_seed = 20;

std::optional<double> quotient(std::optional<double> a, std::optional<double> b) {
  if (!a || !b || *b <= 0) return {};
  return *a / *b;
}

std::optional<double> difference(std::optional<double> a, std::optional<double> b) {
  if (!a || !b) return {};
  return *a - *b;
}

std::vector<double> resampled(Sample x, Random& draws) {
  std::vector<double> drawn(x.size());
  for (double& value : drawn)
    value = x[static_cast<std::size_t>(draws.integer(0, static_cast<std::int64_t>(x.size()) - 1))];
  return drawn;
}

std::optional<double> largest_absolute(Sample x) {
  if (!statistics::usable(x)) return {};
  double most = 0;
  for (const double value : x) most = std::max(most, std::fabs(value));
  return most;
}

using Combine = std::optional<double> (*)(std::optional<double>, std::optional<double>);

// No interval where fewer than half of the resamples have a value.
Contrast contrast_of(const Statistic& statistic, Sample a, Sample b, Combine combine) {
  Contrast contrast{.value = combine(statistic(a), statistic(b)), .interval = {}};
  if (!contrast.value) return contrast;
  Random draws{resampling_seed};
  std::vector<double> values;
  for (int i = 0; i < resamples; ++i)
    if (const auto value = combine(statistic(resampled(a, draws)), statistic(resampled(b, draws))))
      values.push_back(*value);
  if (values.size() < resamples / 2) return contrast;
  contrast.interval = {*statistics::quantile(values, 0.025), *statistics::quantile(values, 0.975)};
  return contrast;
}

} // namespace

std::optional<double> robust_sd(Sample x) {
  const auto mad = statistics::median_absolute_deviation(x);
  if (!mad || x.size() < 2) return {};
  return *mad * statistics::mad_to_normal_sd;
}

Distribution distribution_of(Sample x) {
  return {.n = x.size(),
          .mean = statistics::mean(x),
          .sd = statistics::standard_deviation(x),
          .median = statistics::median(x),
          .robust_sd = robust_sd(x),
          .p1 = statistics::quantile(x, 0.01),
          .p99 = statistics::quantile(x, 0.99),
          .largest = largest_absolute(x)};
}

Contrast ratio_of(const Statistic& statistic, Sample a, Sample b) {
  return contrast_of(statistic, a, b, quotient);
}

Contrast difference_of(const Statistic& statistic, Sample a, Sample b) {
  return contrast_of(statistic, a, b, difference);
}

} // namespace dorsal::bench
