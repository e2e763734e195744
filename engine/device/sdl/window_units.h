#pragma once
// A window in two units. Points: what the display server tells the pointer's place and the window's size in.
// Pixels: what is drawn. On a Wayland desktop at 200 % a point is two pixels wide; on X11 the two are one.
#include "engine/core/screen/display_list.h"
#include "engine/device/stage.h"

#include <cmath>

namespace dorsal {

struct WindowUnits {
  struct Points {
    int width{};
    int height{};
    friend bool operator==(const Points&, const Points&) = default;
  };
  Points points;
  ScreenSize pixels;
  friend bool operator==(const WindowUnits&, const WindowUnits&) = default;

  [[nodiscard]] float pixels_across() const { return ratio(pixels.width_px, points.width); }
  [[nodiscard]] float pixels_down() const { return ratio(pixels.height_px, points.height); }

  // The middle of the pixels that a point told in whole numbers covers.
  [[nodiscard]] Point in_pixels(Point at) const {
    const auto middle = [](float place, float scale) { return (place + 0.5F) * scale - 0.5F; };
    return {middle(at.x, pixels_across()), middle(at.y, pixels_down())};
  }
  [[nodiscard]] Box in_points(const Box& box) const {
    const float across = pixels_across(), down = pixels_down();
    return {box.x / across, box.y / down, box.width / across, box.height / down};
  }

private:
  [[nodiscard]] static float ratio(int pixels, int points) {
    return pixels > 0 && points > 0 ? static_cast<float>(pixels) / static_cast<float>(points) : 1;
  }
};

} // namespace dorsal
