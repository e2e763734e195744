#pragma once
// The drawn back on a screen, with the squares of a grid where they lie on it.
#include "engine/core/screen/display_list.h"
#include "engine/core/task/touch/touch.h"
#include "engine/session/looks/look.h"

namespace dorsal {

class BackOnScreen {
public:
  // How far down from the neck it is shown.
  struct Part {
    double from_mm{130}, to_mm{520};
  };
  // The low back with the squares, as large as fits into the box; never mirrored: squares are places of a
  // body.
  BackOnScreen(const Box& box, const touch::Grid& grid, const Part& part);
  BackOnScreen(const Box& box, const touch::Grid& grid) : BackOnScreen(box, grid, Part{}) {}

  void draw(DisplayList& list, const Theme& theme) const; // without its squares
  [[nodiscard]] Box square(int number) const;             // from 1
  [[nodiscard]] const touch::Grid& grid() const { return grid_; }
  [[nodiscard]] std::optional<int> square_at(float x_px, float y_px) const;
  [[nodiscard]] Point at(const touch::PointOfBack& place) const; // from the middle of the grid
  [[nodiscard]] float length(double mm) const { return static_cast<float>(mm * scale_); }

private:
  [[nodiscard]] float x(double right_mm) const;
  [[nodiscard]] float y(double down_mm) const;

  touch::Grid grid_;
  Part part_;
  double scale_{}; // px a mm
  float middle_px_{}, top_px_{};
};

enum class SquareLook { plain, lit, right, chosen };
// With its number; lit ones are filled, right ones ticked, another one that was chosen has a ring.
void add_square(DisplayList& list, const Look& look, const Box& box, int number, SquareLook as);
// The back with every square, one of them lit; 0: none.
void add_numbered_back(DisplayList& list, const Look& look, const Box& box, const touch::Grid& grid, int lit);

} // namespace dorsal
