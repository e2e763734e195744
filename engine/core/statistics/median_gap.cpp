#include "engine/core/statistics/median_gap.h"

#include "engine/core/statistics/distributions.h"
#include "engine/core/statistics/proportion.h"
#include "engine/core/statistics/quantile.h"

namespace dorsal::statistics {

std::optional<double> median_standard_error(Sample x) {
  if (x.size() < 5 || !usable(x)) return std::nullopt;
  const double n = as_double(x.size());
  const double rank = std::max(1.0, std::nearbyint((n + 1) / 2 - std::sqrt(n)));
  const double outside = cdf(Binomial{n, 0.5}, rank - 1);
  const double width = 2 * quantile(complement(Normal{}, outside));
  const auto ascending = sorted(x);
  const auto at = static_cast<std::size_t>(rank);
  return (ascending[x.size() - at] - ascending[at - 1]) / width;
}

std::optional<MedianGap> median_gap(Sample a, Sample b, double confidence) {
  const auto ea = median_standard_error(a);
  const auto eb = median_standard_error(b);
  if (!ea || !eb) return std::nullopt;
  const double value = *median(a) - *median(b);
  const double half = normal_z(confidence) * std::hypot(*ea, *eb);
  return MedianGap{value, {value - half, value + half}};
}

} // namespace dorsal::statistics
