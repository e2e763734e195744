#include "engine/core/task/touch/touch.h"

#include <algorithm>
#include <cmath>

namespace dorsal::touch {
namespace {

constexpr double nearly_all = 0.8, too_few_right = 0.6;

bool repeats(const std::vector<int>& squares) { return std::ranges::adjacent_find(squares) != squares.end(); }

// Each as often as any other, or once more; which of them, by chance.
std::vector<int> balanced(int squares, int touches, Random& draws) {
  std::vector<int> all;
  for (int i = 1; i <= squares; ++i) all.push_back(i);
  std::vector<int> order;
  while (static_cast<int>(order.size()) < touches) {
    std::vector<int> round;
    do {
      round = all;
      draws.shuffle(std::span{round});
    } while (!order.empty() && round.front() == order.back());
    order.insert(order.end(), round.begin(), round.end());
  }
  order.resize(static_cast<std::size_t>(touches));
  return order;
}

// Shuffled as a whole, so that nobody can count which squares are left; rounds stay where a block is too
// short or its grid too small to be mixed without repeats.
void mix(std::vector<int>& squares, Random& draws) {
  constexpr int most_tries = 2000;
  std::vector<int> mixed = squares;
  for (int i = 0; i < most_tries; ++i) {
    draws.shuffle(std::span{mixed});
    if (repeats(mixed)) continue;
    squares = std::move(mixed);
    return;
  }
}

} // namespace

PointOfBack middle_of(const Site& site) {
  const Grid grid = grid_of(site.squares).value();
  const int place = site.square - 1;
  const double column = place % grid.columns, row = place / grid.columns;
  return {(column + 0.5) * grid.side_mm - grid.width_mm() / 2,
          grid.height_mm() / 2 - (row + 0.5) * grid.side_mm};
}

int nearest_square(const Grid& grid, const PointOfBack& point) {
  const auto place = [&](double from_edge_mm, int count) {
    return std::clamp(static_cast<int>(std::floor(from_edge_mm / grid.side_mm)), 0, count - 1);
  };
  return place(grid.height_mm() / 2 - point.up, grid.rows) * grid.columns +
         place(point.right + grid.width_mm() / 2, grid.columns) + 1;
}

int catches_of(const Rule& rule, int touches) {
  return static_cast<int>(std::lround(rule.catch_share * touches));
}

std::vector<Site> plan_sites(int squares, int touches, int catches, Random draws) {
  std::vector<int> order = balanced(squares, touches, draws);
  mix(order, draws);
  std::vector<Site> sites;
  for (const int square : order) sites.push_back({squares, square});
  for (int i = 0; i < catches; ++i) {
    const auto place = draws.integer(1, static_cast<std::int64_t>(sites.size()));
    sites.insert(sites.begin() + place, {squares, 0});
  }
  return sites;
}

int next_squares(int squares, const statistics::Count& score, const Rule& rule) {
  const auto at = std::ranges::find(grids, squares, &Grid::squares);
  if (at == grids.end() || score.trials < least_touches_to_move) return squares;
  const double right = *statistics::share(score);
  if (right >= nearly_all && at + 1 != grids.end() && (at + 1)->squares <= rule.most_squares)
    return (at + 1)->squares;
  if (right < too_few_right && at != grids.begin() && (at - 1)->squares >= rule.least_squares)
    return (at - 1)->squares;
  return squares;
}

} // namespace dorsal::touch
