#include "bench/report/html.h"

#include "engine/core/statistics/quantile.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dorsal::bench {
namespace {

constexpr double width_px = 640, height_px = 160;
constexpr double most_bins = 80;

struct Bins {
  double low{};
  double step{};
  std::vector<int> counts;
  int below{};
  int above{};
};

Bins bins_of(statistics::Sample x) {
  const double low = *statistics::quantile(x, 0.005), high = *statistics::quantile(x, 0.995);
  const double wanted = 2 * *statistics::interquartile_range(x) / std::cbrt(statistics::as_double(x.size()));
  const double span = high - low;
  const double count = span > 0 && wanted > 0 ? std::clamp(std::ceil(span / wanted), 1.0, most_bins) : 1.0;
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

std::string bars_of(const Bins& bins) {
  const double bar = width_px / static_cast<double>(bins.counts.size());
  const double most = std::max(1, *std::max_element(bins.counts.begin(), bins.counts.end()));
  std::string bars;
  for (std::size_t i = 0; i < bins.counts.size(); ++i) {
    const double tall = height_px * bins.counts[i] / most;
    bars += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>",
                        bar * static_cast<double>(i), height_px - tall, std::max(bar - 1, 0.5), tall);
  }
  return bars;
}

} // namespace

std::string html_escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '<')
      safe += "&lt;";
    else if (c == '>')
      safe += "&gt;";
    else if (c == '&')
      safe += "&amp;";
    else if (c == '"')
      safe += "&quot;";
    else
      safe += c;
  }
  return safe;
}

std::string html_page(std::string_view title, std::string_view body) {
  return fmt::format("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{0}</title>\n"
                     "<style>body{{font:16px/1.5 sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}}"
                     "pre{{overflow-x:auto}}figure{{margin:1rem 0}}svg{{max-width:100%}}rect{{fill:#2b6a8f}}"
                     "</style></head>\n<body><h1>{0}</h1>\n{1}</body></html>\n",
                     html_escaped(title), body);
}

std::string svg_histogram(statistics::Sample x, std::string_view caption) {
  if (!statistics::usable(x)) return fmt::format("<p>{}: nothing was measured.</p>\n", html_escaped(caption));
  const Bins bins = bins_of(x);
  return fmt::format(
      "<figure><svg role=\"img\" aria-label=\"{0}\" viewBox=\"0 0 {1} {2}\" width=\"{1}\" "
      "height=\"{2}\">{3}</svg><figcaption>{0}: {4:.3f} to {5:.3f} in {6} bins, n = {7}; {8} below, {9} "
      "above</figcaption></figure>\n",
      html_escaped(caption), width_px, height_px, bars_of(bins), bins.low,
      bins.low + bins.step * static_cast<double>(bins.counts.size()), bins.counts.size(), x.size(),
      bins.below, bins.above);
}

} // namespace dorsal::bench
