#include "bench/report/bins.h"

#include "engine/core/statistics/quantile.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dorsal::bench {

Bins bins_of(statistics::Sample x, int most_bins) {
  const double low = *statistics::quantile(x, 0.005), high = *statistics::quantile(x, 0.995);
  const double wanted = 2 * *statistics::interquartile_range(x) / std::cbrt(statistics::as_double(x.size()));
  const double span = high - low;
  const double count =
      span > 0 && wanted > 0 ? std::clamp(std::ceil(span / wanted), 1.0, double(most_bins)) : 1.0;
  Bins bins{.low = low,
            .step = span > 0 ? span / count : 1.0,
            .counts = std::vector<int>(static_cast<std::size_t>(count))};
  for (const double value : x) {
    if (value < low)
      ++bins.below;
    else if (value > high)
      ++bins.above;
    else
      ++bins.counts[std::min(static_cast<std::size_t>((value - low) / bins.step), bins.counts.size() - 1)];
  }
  return bins;
}

std::string text_histogram(statistics::Sample x, std::string_view caption) {
  if (!statistics::usable(x)) return fmt::format("{}: nothing was measured.\n", caption);
  constexpr int most_lines = 20, widest = 50;
  const Bins bins = bins_of(x, most_lines);
  const int most = std::max(1, *std::ranges::max_element(bins.counts));
  std::string text = fmt::format("{}, n = {}\n", caption, x.size());
  if (bins.below > 0) text += fmt::format("{:>10}  {:>6}\n", "below", bins.below);
  for (std::size_t i = 0; i < bins.counts.size(); ++i)
    text += fmt::format("{:>10.3f}  {:>6}  {:#<{}}\n", bins.low + bins.step * static_cast<double>(i),
                        bins.counts[i], "", bins.counts[i] * widest / most);
  if (bins.above > 0) text += fmt::format("{:>10}  {:>6}\n", "above", bins.above);
  return text;
}

} // namespace dorsal::bench
