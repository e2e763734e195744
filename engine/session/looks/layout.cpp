#include "engine/session/looks/layout.h"

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {
constexpr float zone_share = 0.17f;    // of the width, each
constexpr float line_height = 8;       // units
constexpr float picture_share = 0.90f; // of the height
} // namespace

float Layout::unit() const { return std::min(height() / 720, width() / 1100); }

Box Layout::zone(Side side) const {
  const float margin = 14 * unit();
  const float zone_width = std::max(zone_share * width(), 150 * unit());
  const float top = 0.24f * height();
  const float x = side == Side::left ? margin : width() - zone_width - margin;
  return {x, top, zone_width, height() - 2 * top};
}

Box Layout::progress_line() const { return {0, 0, width(), line_height * unit()}; }

Box Layout::pause_mark() const {
  const float side = std::max(60 * unit(), 44.0F), margin = 12 * unit();
  return {width() - margin - side, line_height * unit() + margin, side, side};
}

Box Layout::column() const {
  const float wide = std::min(width() * 0.86f, 980 * unit());
  return {(width() - wide) / 2, 0.07f * height(), wide, 0.86f * height()};
}

Box Layout::button(int index, int count) const {
  const Box box = column();
  const float gap = 24 * unit();
  const float wide =
      std::min(420 * unit(), (box.width - gap * static_cast<float>(count - 1)) / static_cast<float>(count));
  const float tall = std::max(88 * unit(), 104 * text_unit() * 0.72f);
  const float all = wide * static_cast<float>(count) + gap * static_cast<float>(count - 1);
  const float x = box.x + (box.width - all) / 2 + static_cast<float>(index) * (wide + gap);
  return {x, box.y + box.height - tall, wide, tall};
}

Box Layout::picture(float width_over_height) const {
  const float between = zone(Side::right).x - (zone(Side::left).x + zone(Side::left).width);
  // Turned by 90 degrees the picture's height has to fit between the zones.
  const float tall = std::min(picture_share * height(), between);
  const float wide = tall * width_over_height;
  return {std::round((width() - wide) / 2), std::round((height() - tall) / 2), wide, tall};
}

Box Layout::used() const {
  const float left = zone(Side::left).x;
  const Box pause = pause_mark();
  const float right = std::max(pause.x + pause.width, width() - left);
  const float top = std::min(pause.y, picture(1).y), bottom = height() * (1 + picture_share) / 2;
  return {left, top, right - left, bottom - top};
}

int Layout::picture_height_px() const { return static_cast<int>(std::lround(picture(1).height)); }
int Layout::film_height_px() const { return picture_height_px() * 3 / 4; }

} // namespace dorsal
