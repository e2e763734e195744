#include "engine/clinic/report/back_chart.h"

#include "engine/core/base/html_escaped.h"
#include "engine/core/task/touch/drawn_back.h"

#include <fmt/format.h>

#include <cmath>

namespace dorsal {
namespace {

constexpr touch::DrawnBack medium = touch::backs[1];
constexpr double from_mm = 150, to_mm = 500, arrow_times = 4, least_arrow_mm = 1;
constexpr int named_for_arrow = 20; // fewer say little of where errors go

std::string outline() {
  std::string points;
  const std::vector<touch::EdgePoint> edge = touch::edge_points(medium);
  const auto add = [&](double sign, const touch::EdgePoint& at) {
    if (at.down_mm >= from_mm && at.down_mm <= to_mm)
      points += fmt::format("{:.1f},{:.1f} ", sign * at.half_width_mm, at.down_mm);
  };
  for (const touch::EdgePoint& at : edge) add(-1, at);
  for (auto at = edge.rbegin(); at != edge.rend(); ++at) add(1, *at);
  return fmt::format(R"(<polygon points="{}" fill="#eef1f3" stroke="#8a969e" stroke-width="3"/>)", points);
}

std::string square_svg(const touch::Grid& grid, int place, const statistics::Count& score) {
  const double x = -grid.width_mm() / 2 + grid.column(place) * grid.side_mm;
  const double y = touch::hip_line_mm - grid.height_mm() + grid.row(place) * grid.side_mm;
  const auto share = statistics::share(score);
  const bool dark = share.value_or(0) > 0.55;
  const std::string_view ink = dark ? "#fff" : "#14212b";
  return fmt::format(
             R"(<rect x="{:g}" y="{:g}" width="{:g}" height="{:g}" fill="#00548c" fill-opacity="{:.2f}" )"
             R"(stroke="#14212b" stroke-width="1.5"/>)",
             x, y, grid.side_mm, grid.side_mm, share.value_or(0)) +
         fmt::format(R"(<text x="{:g}" y="{:g}" font-size="15" font-weight="700" fill="{}">{}</text>)", x + 4,
                     y + 16, ink, place + 1) +
         fmt::format(R"(<text x="{:g}" y="{:g}" font-size="14" text-anchor="middle" fill="{}">{}</text>)",
                     x + grid.side_mm / 2, y + grid.side_mm - 8, ink,
                     score.trials == 0 ? std::string{"-"}
                                       : fmt::format("{}/{}", score.correct, score.trials));
}

std::string arrow_svg(const touch::Grid& grid, const touch::PointOfBack& bias) {
  const double length = std::hypot(bias.right, bias.up);
  if (length < least_arrow_mm) return {};
  const double from_y = touch::hip_line_mm - grid.height_mm() / 2;
  const double to_x = arrow_times * bias.right, to_y = from_y - arrow_times * bias.up;
  const double ux = bias.right / length, uy = -bias.up / length;
  constexpr double head = 12;
  return fmt::format(
             R"(<line x1="0" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" stroke="#c25700" stroke-width="4"/>)",
             from_y, to_x, to_y) +
         fmt::format(R"(<polygon points="{:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f}" fill="#c25700"/>)",
                     to_x + ux * head, to_y + uy * head, to_x - uy * head / 2, to_y + ux * head / 2,
                     to_x + uy * head / 2, to_y - ux * head / 2);
}

} // namespace

std::string back_svg(const PlaceSummary& places, const std::string& title) {
  const touch::Grid grid = touch::grid_of(places.squares).value();
  std::string drawn = outline();
  for (int place = 0; place < places.squares; ++place)
    drawn += square_svg(grid, place, places.by_square[static_cast<std::size_t>(place)]);
  if (places.bias_mm && places.named >= named_for_arrow) drawn += arrow_svg(grid, *places.bias_mm);
  return fmt::format(
      R"(<svg viewBox="-215 {:g} 430 {:g}" role="img" aria-label="{}" font-family="sans-serif">{}</svg>)",
      from_mm, to_mm - from_mm, html_escaped(title), drawn);
}

std::string distance_text(const PlaceSummary& places) {
  if (!places.mean_distance_cm) return "no square was named";
  std::string text = fmt::format("{:.1f} cm beside", *places.mean_distance_cm);
  if (const auto& bounds = places.mean_distance_bounds)
    text += fmt::format(" (95 %: {:.1f} to {:.1f})", std::max(0.0, bounds->lower), bounds->upper);
  return text;
}

} // namespace dorsal
