#include "engine/clinic/report/ratio_chart.h"

#include "engine/core/base/html_escaped.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace dorsal {
namespace {

constexpr double ratio_width = 640, names_end = 176, plot_end = 480, rows_top = 30, row_height = 24;
constexpr double least_ratio = 0.25, most_ratio = 4;
constexpr std::array ratio_steps{0.25, 0.5, 1.0, 2.0, 4.0};
constexpr std::size_t longest_shown_name = 26;

double ratio_x(double ratio) {
  const double share =
      std::log(std::clamp(ratio, least_ratio, most_ratio) / least_ratio) / std::log(most_ratio / least_ratio);
  return names_end + share * (plot_end - names_end);
}

std::string ratio_label(double x, double y, std::string_view anchor, const std::string& text) {
  return fmt::format(R"(<text x="{:.1f}" y="{:.1f}" text-anchor="{}" font-size="11">{}</text>)", x, y, anchor,
                     html_escaped(text));
}

std::string shortened(const std::string& name) {
  if (name.size() <= longest_shown_name) return name;
  std::size_t end = longest_shown_name - 1;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end; // a whole character
  return name.substr(0, end) + "\u2026";
}

std::string ratio_axis(double bottom) {
  std::string out;
  for (const double step : ratio_steps) {
    const bool equal = step == 1;
    out += fmt::format(
        R"(<line x1="{0:.1f}" x2="{0:.1f}" y1="{1:g}" y2="{2:g}" stroke="{3}" stroke-dasharray="{4}"/>)",
        ratio_x(step), rows_top - 6, bottom, equal ? "#c25700" : "#c3ccd2", equal ? "6 4" : "none");
    out += ratio_label(ratio_x(step), bottom + 14, "middle", fmt::format("{:g}", step));
  }
  return out;
}

std::string ratio_row(const RatioRow& row, double y) {
  std::string out = ratio_label(names_end - 8, y + 4, "end", shortened(row.name)) +
                    ratio_label(plot_end + 8, y + 4, "start", row.said);
  if (row.band)
    out += fmt::format(
        R"(<line x1="{:.1f}" x2="{:.1f}" y1="{:.1f}" y2="{:.1f}" stroke="#0d5c8c" stroke-width="2"/>)",
        ratio_x(row.band->lower), ratio_x(row.band->upper), y, y);
  return out +
         fmt::format(R"(<circle cx="{:.1f}" cy="{:.1f}" r="4" fill="{}" stroke="#0d5c8c" stroke-width="2"/>)",
                     ratio_x(row.ratio), y, row.band ? "#0d5c8c" : "#fff");
}

} // namespace

std::string svg_of(const RatioChart& chart) {
  const double bottom = rows_top + row_height * static_cast<double>(chart.rows.size());
  const std::string title = html_escaped(chart.title);
  std::string out =
      fmt::format(R"(<svg viewBox="0 0 {:g} {:g}" role="img" aria-label="{}"><title>{}</title>)", ratio_width,
                  bottom + 22, title, title);
  out += ratio_label(names_end, 14, "start", chart.below) + ratio_label(plot_end, 14, "end", chart.above);
  out += ratio_axis(bottom);
  for (std::size_t i = 0; i < chart.rows.size(); ++i)
    out += ratio_row(chart.rows[i], rows_top + row_height * (static_cast<double>(i) + 0.5));
  return out + "</svg>";
}

} // namespace dorsal
