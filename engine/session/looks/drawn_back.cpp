#include "engine/session/looks/drawn_back.h"

#include "engine/core/task/touch/drawn_back.h"
#include "engine/session/looks/marks.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

constexpr touch::DrawnBack medium = touch::backs[1];
constexpr double widest_mm = 2 * 210;

} // namespace

BackOnScreen::BackOnScreen(const Box& box, const touch::Grid& grid, const Part& part)
    : grid_(grid), part_(part),
      scale_(std::min(box.width / widest_mm, box.height / (part.to_mm - part.from_mm))),
      middle_px_(box.x + box.width / 2),
      top_px_(box.y + (box.height - static_cast<float>((part.to_mm - part.from_mm) * scale_)) / 2) {}

float BackOnScreen::x(double right_mm) const { return middle_px_ + static_cast<float>(right_mm * scale_); }
float BackOnScreen::y(double down_mm) const {
  return top_px_ + static_cast<float>((down_mm - part_.from_mm) * scale_);
}

void BackOnScreen::draw(DisplayList& list, const Theme& theme) const {
  const std::vector<touch::EdgePoint> edge = touch::edge_points(medium);
  double foot_mm = part_.from_mm; // of what is drawn
  const float line = std::max(2.0F, static_cast<float>(3 * scale_));
  for (std::size_t i = 1; i < edge.size(); ++i) {
    const touch::EdgePoint &above = edge[i - 1], &below = edge[i];
    if (above.down_mm < part_.from_mm || below.down_mm > part_.to_mm) continue;
    foot_mm = below.down_mm;
    const float top = y(above.down_mm), foot = y(below.down_mm) + 1; // parts overlap: no seam shows
    list.items.emplace_back(Shape{{{x(-above.half_width_mm), top},
                                   {x(above.half_width_mm), top},
                                   {x(below.half_width_mm), foot},
                                   {x(-below.half_width_mm), foot}},
                                  theme.zone});
    for (const double side : {-1.0, 1.0}) {
      const float a = x(side * above.half_width_mm), b = x(side * below.half_width_mm);
      list.items.emplace_back(
          Shape{{{a - line / 2, top}, {a + line / 2, top}, {b + line / 2, foot}, {b - line / 2, foot}},
                theme.zone_line});
    }
  }
  constexpr double dash_mm = 14, gap_mm = 10; // the spine, beside the squares and not through their numbers
  const double first_mm = touch::hip_line_mm - grid_.height_mm();
  for (double down = part_.from_mm + gap_mm; down + dash_mm < foot_mm; down += dash_mm + gap_mm)
    if (down + dash_mm < first_mm || down > touch::hip_line_mm)
      list.items.emplace_back(Panel{
          {x(0) - line / 4, y(down), line / 2, static_cast<float>(dash_mm * scale_)}, theme.zone_line, 0});
}

Box BackOnScreen::square(int number) const {
  const int column = grid_.column(number - 1), row = grid_.row(number - 1);
  const auto side = static_cast<float>(grid_.side_mm * scale_);
  return {x(-grid_.width_mm() / 2) + static_cast<float>(column) * side,
          y(touch::hip_line_mm - grid_.height_mm()) + static_cast<float>(row) * side, side, side};
}

Point BackOnScreen::at(const touch::PointOfBack& place) const {
  return {x(place.right), y(touch::hip_line_mm - grid_.height_mm() / 2 - place.up)};
}

std::optional<int> BackOnScreen::square_at(float x_px, float y_px) const {
  for (int number = 1; number <= grid_.squares; ++number)
    if (square(number).holds(x_px, y_px)) return number;
  return {};
}

void add_square(DisplayList& list, const Look& look, const Box& box, int number, SquareLook as) {
  const Theme& theme = look.theme;
  const float line = std::max(2.0F, box.width * 0.03F);
  const bool filled = as == SquareLook::lit || as == SquareLook::right;
  if (filled) list.items.emplace_back(Panel{box, theme.button, 0});
  list.items.emplace_back(Frame{box, theme.ink, line, 0});
  const float part = box.width * 0.3F;
  const Box corner{box.x + box.width - part - line, box.y + line, part, part};
  if (as == SquareLook::right) add_tick(list, corner, theme.button_ink);
  if (as == SquareLook::chosen)
    add_ring(list, {box.x + line * 2, box.y + line * 2, box.width - line * 4, box.height - line * 4},
             theme.no);
  list.items.emplace_back(
      look.fitted({.box = {box.x + line, box.y + line, box.width - 2 * line, box.height - 2 * line},
                   .text = std::to_string(number),
                   .size_px = box.height * 0.56F,
                   .colour = filled ? theme.button_ink : theme.ink,
                   .align = Align::centre,
                   .bold = true}));
}

void add_numbered_back(DisplayList& list, const Look& look, const Box& box, const touch::Grid& grid,
                       int lit) {
  const BackOnScreen back{box, grid};
  back.draw(list, look.theme);
  for (int number = 1; number <= grid.squares; ++number)
    add_square(list, look, back.square(number), number, number == lit ? SquareLook::lit : SquareLook::plain);
}

} // namespace dorsal
