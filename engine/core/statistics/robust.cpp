#include "engine/core/statistics/robust.h"

#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quantile.h"

namespace dorsal::statistics {

std::optional<double> trimmed_mean(Sample x, double share_each_end) {
  if (!usable(x) || !(share_each_end >= 0 && share_each_end < 0.5)) return std::nullopt;
  const auto ascending = sorted(x);
  const auto cut = static_cast<std::size_t>(as_double(x.size()) * share_each_end);
  return mean(Sample{ascending}.subspan(cut, x.size() - 2 * cut));
}

std::optional<double> median_absolute_deviation(Sample x) {
  const auto centre = median(x);
  if (!centre) return std::nullopt;
  std::vector<double> distance(x.begin(), x.end());
  for (double& d : distance) d = std::fabs(d - *centre);
  return median(distance);
}

} // namespace dorsal::statistics
