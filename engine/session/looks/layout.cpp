#include "engine/session/looks/layout.h"

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {
constexpr float zone_share = 0.17f;    // of the width, each
constexpr float line_height = 8;       // units
constexpr float picture_share = 0.90f; // of the height
// Of phones and tablets: units in which letters are large enough and no larger.
constexpr float largest_upright = 1.2f, least_sideways = 0.7f;
constexpr float least_button_px = 72;
} // namespace

float Layout::unit() const {
  const float of_window = std::min(height() / 720, width() / 1100);
  const float of_phone = is_upright() ? std::min({width() / 510, height() / 900, largest_upright})
                                      : std::min({height() / 514, width() / 900, least_sideways});
  return std::max(of_window, of_phone);
}

Box Layout::zone(Side side) const {
  const float margin = 14 * unit();
  if (is_upright()) {
    const float wide = (width() - 3 * margin) / 2, tall = std::max(88.0f, 0.2f * height());
    return {side == Side::left ? margin : 2 * margin + wide, height() - margin - tall, wide, tall};
  }
  const float zone_width = std::max(zone_share * width(), 150 * unit());
  const float top = 0.24f * height();
  const float x = side == Side::left ? margin : width() - zone_width - margin;
  return {x, top, zone_width, height() - 2 * top};
}

Box Layout::stage() const {
  if (!is_upright()) return {0, 0, width(), height()};
  const Box pause = pause_mark();
  const float top = pause.y + pause.height;
  return {0, top, width(), zone(Side::left).y - top};
}

Box Layout::message() const {
  const float wide = std::min(460 * text_unit(), width() - 40 * unit());
  if (is_upright()) {
    const Box pause = pause_mark();
    const float left = 14 * unit(), room = pause.x - 2 * left;
    return {left + std::max(0.0f, room - wide) / 2, pause.y, std::min(wide, room), 84 * text_unit()};
  }
  const float tall = std::min(84 * text_unit(), zone(Side::left).y - 44 * unit());
  return {(width() - wide) / 2, height() - tall - 28 * unit(), wide, tall};
}

Box Layout::progress_line() const { return {0, 0, width(), line_height * unit()}; }

Box Layout::pause_mark() const {
  const float side = std::max(60 * unit(), 44.0F), margin = 12 * unit();
  return {width() - margin - side, line_height * unit() + margin, side, side};
}

Box Layout::column() const {
  const Box pause = pause_mark();
  if (is_upright()) {
    const float margin = 16 * unit(), top = pause.y + pause.height + 4 * unit();
    const float wide = std::min(width() - 2 * margin, 980 * unit());
    return {(width() - wide) / 2, top, wide, height() - margin - top};
  }
  const float beside_pause = 2 * pause.x - width() - 8 * unit();
  const float wide = std::min({width() * 0.86f, 980 * unit(), beside_pause});
  return {(width() - wide) / 2, 0.07f * height(), wide, 0.86f * height()};
}

Box Layout::button(int index, int count) const {
  const Box box = column();
  const float gap = 24 * unit();
  const float wide =
      std::min(420 * unit(), (box.width - gap * static_cast<float>(count - 1)) / static_cast<float>(count));
  const float tall = std::max({88 * unit(), 104 * text_unit() * 0.72f, least_button_px});
  const float all = wide * static_cast<float>(count) + gap * static_cast<float>(count - 1);
  const float x = box.x + (box.width - all) / 2 + static_cast<float>(index) * (wide + gap);
  return {x, box.y + box.height - tall, wide, tall};
}

Box Layout::picture(float width_over_height) const {
  const Box room = stage();
  const float between =
      is_upright() ? width() : zone(Side::right).x - (zone(Side::left).x + zone(Side::left).width);
  // Turned by 90 degrees the picture's height has to fit between the zones, or above them.
  const float tall = std::min(is_upright() ? room.height : picture_share * height(), between);
  const float wide = tall * width_over_height;
  return {std::round((width() - wide) / 2), std::round(room.y + (room.height - tall) / 2), wide, tall};
}

Box Layout::used() const {
  const float left = zone(Side::left).x;
  const Box pause = pause_mark(), zone_below = zone(Side::left);
  if (is_upright()) {
    const float side = std::min({left, picture(1).x, width() - pause.x - pause.width});
    return {side, pause.y, width() - 2 * side, zone_below.y + zone_below.height - pause.y};
  }
  const float right = std::max(pause.x + pause.width, width() - left);
  const float top = std::min(pause.y, picture(1).y), bottom = height() * (1 + picture_share) / 2;
  return {left, top, right - left, bottom - top};
}

int Layout::picture_height_px() const { return static_cast<int>(std::lround(picture(1).height)); }
int Layout::film_height_px() const { return picture_height_px() * 3 / 4; }

} // namespace dorsal
