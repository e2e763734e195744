#include "bench/report/html.h"

#include "bench/report/bins.h"
#include "engine/core/base/html_escaped.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal::bench {
namespace {

constexpr double width_px = 640, height_px = 160;
constexpr int most_bins = 80;

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

std::string html_page(std::string_view title, std::string_view body) {
  return fmt::format("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{0}</title>\n"
                     "<style>body{{font:16px/1.5 sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}}"
                     "pre{{overflow-x:auto}}figure{{margin:1rem 0}}svg{{max-width:100%}}rect{{fill:#2b6a8f}}"
                     "</style></head>\n<body><h1>{0}</h1>\n{1}</body></html>\n",
                     html_escaped(title), body);
}

std::string svg_histogram(statistics::Sample x, std::string_view caption) {
  if (!statistics::usable(x)) return fmt::format("<p>{}: nothing was measured.</p>\n", html_escaped(caption));
  const Bins bins = bins_of(x, most_bins);
  return fmt::format(
      "<figure><svg role=\"img\" aria-label=\"{0}\" viewBox=\"0 0 {1} {2}\" width=\"{1}\" "
      "height=\"{2}\">{3}</svg><figcaption>{0}: {4:.3f} to {5:.3f} in {6} bins, n = {7}; {8} below, {9} "
      "above</figcaption></figure>\n",
      html_escaped(caption), width_px, height_px, bars_of(bins), bins.low, bins.high(), bins.counts.size(),
      x.size(), bins.below, bins.above);
}

std::string html_report(std::string_view title, std::string_view text, const std::vector<Charted>& charts) {
  std::string body = "<pre>" + html_escaped(text) + "</pre>\n";
  for (const Charted& chart : charts) body += svg_histogram(chart.values, chart.caption);
  return html_page(title, body);
}

} // namespace dorsal::bench
