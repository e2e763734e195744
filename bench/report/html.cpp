#include "bench/report/html.h"

#include "bench/report/bins.h"
#include "engine/core/base/html_escaped.h"
#include "engine/core/chart/plot.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal::bench {
namespace {

constexpr int most_bins = 80;

// "Dorsal: error of onset, ms" is what the axis is called by.
chart::Plot plot_of(const Bins& bins, std::string_view caption, std::size_t n) {
  chart::Series bars{.drawn = chart::Drawn::bars};
  for (std::size_t i = 0; i < bins.counts.size(); ++i)
    bars.points.push_back(
        {bins.low + (static_cast<double>(i) + 0.5) * bins.step, static_cast<double>(bins.counts[i])});
  return {.title = {},
          .x = {.label = std::string{caption}},
          .y = {.label = "how many", .low = 0},
          .series = {std::move(bars)},
          .note = fmt::format("n = {}", n),
          .width = 640,
          .height = 260};
}

} // namespace

std::string html_page(std::string_view title, std::string_view body) {
  return fmt::format("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{0}</title>\n"
                     "<style>body{{font:16px/1.5 sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}}"
                     "pre{{overflow-x:auto}}figure{{margin:1rem "
                     "0}}svg{{max-width:100%;width:40rem;height:auto}}@media(prefers-color-scheme:dark){{"
                     "body{{background:#16191c;color:#ddd}}}}"
                     "</style></head>\n<body><h1>{0}</h1>\n{1}</body></html>\n",
                     html_escaped(title), body);
}

std::string svg_histogram(statistics::Sample x, std::string_view caption) {
  if (!statistics::usable(x)) return fmt::format("<p>{}: nothing was measured.</p>\n", html_escaped(caption));
  const Bins bins = bins_of(x, most_bins);
  return fmt::format(
      "<figure>{}<figcaption>{}: {:.3f} to {:.3f} in {} bins, n = {}; {} below, {} above</figcaption>"
      "</figure>\n",
      chart::svg_of(plot_of(bins, caption, x.size())), html_escaped(caption), bins.low, bins.high(),
      bins.counts.size(), x.size(), bins.below, bins.above);
}

std::string html_report(std::string_view title, std::string_view text, const std::vector<Charted>& charts) {
  std::string body = "<pre>" + html_escaped(text) + "</pre>\n";
  for (const Charted& chart : charts) body += svg_histogram(chart.values, chart.caption);
  return html_page(title, body);
}

} // namespace dorsal::bench
