#include "engine/core/task/touch/touch.h"

#include "engine/core/task/order/led_order.h"

#include <algorithm>
#include <cmath>

namespace dorsal::touch {

PointOfBack middle_of(const Site& site) {
  const Grid grid = grid_of(site.squares).value();
  const int place = site.square - 1;
  return {(grid.column(place) + 0.5) * grid.side_mm - grid.width_mm() / 2,
          grid.height_mm() / 2 - (grid.row(place) + 0.5) * grid.side_mm};
}

int nearest_square(const Grid& grid, const PointOfBack& point) {
  const auto place = [&](double from_edge_mm, int count) {
    return std::clamp(static_cast<int>(std::floor(from_edge_mm / grid.side_mm)), 0, count - 1);
  };
  return place(grid.height_mm() / 2 - point.up, grid.rows) * grid.columns +
         place(point.right + grid.width_mm() / 2, grid.columns) + 1;
}

int catches_of(const Rule& rule, int touches) { return dorsal::catches_of(rule.catch_share, touches); }

std::vector<Site> plan_sites(int squares, int touches, int catches, Random draws) {
  std::vector<Site> sites;
  for (const int square : balanced_order(squares, touches, catches, draws))
    sites.push_back({squares, square});
  return sites;
}

int next_squares(int squares, const statistics::Count& score, const Rule& rule) {
  const auto at = std::ranges::find(grids, squares, &Grid::squares);
  if (at == grids.end()) return squares;
  switch (move_after(score)) {
  case Move::harder:
    return at + 1 != grids.end() && (at + 1)->squares <= rule.most_squares ? (at + 1)->squares : squares;
  case Move::easier:
    return at != grids.begin() && (at - 1)->squares >= rule.least_squares ? (at - 1)->squares : squares;
  case Move::stay: break;
  }
  return squares;
}

} // namespace dorsal::touch
