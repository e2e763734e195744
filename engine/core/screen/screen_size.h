#pragma once
// A window's size in pixels.
namespace dorsal {

struct ScreenSize {
  int width_px{};
  int height_px{};
  friend bool operator==(const ScreenSize&, const ScreenSize&) = default;
};

} // namespace dorsal
