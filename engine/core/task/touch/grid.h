#pragma once
// The squares that the low back is divided into, for telling where one was touched. Twelve of 50 mm in three
// rows of four are the Grid Localisation Test's (Zimney, Turbak and Fjeldheim 2025, Musculoskelet. Sci.
// Pract. 79:103394). The other grids are ours: fewer squares are easier, and twenty share the place of the
// twelve. Squares are numbered from 1 by rows, from the upper left of the back as it is seen from behind.
#include <array>
#include <optional>

namespace dorsal::touch {

struct Grid {
  int squares{};
  int rows{};
  int columns{};
  double side_mm{}; // of one square
  // Of the square at a place, from 0 by rows.
  [[nodiscard]] constexpr int column(int place) const { return place % columns; }
  [[nodiscard]] constexpr int row(int place) const { return place / columns; }
  [[nodiscard]] constexpr double width_mm() const { return columns * side_mm; }
  [[nodiscard]] constexpr double height_mm() const { return rows * side_mm; }
};

inline constexpr std::array grids{Grid{4, 2, 2, 50}, Grid{6, 2, 3, 50}, Grid{9, 3, 3, 50}, Grid{12, 3, 4, 50},
                                  Grid{20, 4, 5, 40}};

[[nodiscard]] constexpr std::optional<Grid> grid_of(int squares) {
  for (const Grid& grid : grids)
    if (grid.squares == squares) return grid;
  return {};
}

} // namespace dorsal::touch
