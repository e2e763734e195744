#pragma once
// How large a picture may be, told by its header alone: its sides, its pixels, and its shape. A strip of few
// pixels becomes huge when it is shown as high as the screen, so the shape is limited as well, and the pixels
// that it has once shown. Pixels.
#include <algorithm>
#include <cstdint>

namespace dorsal {

inline constexpr int max_picture_side_px = 8192;
inline constexpr std::int64_t max_decoded_pixels = 24'000'000;
inline constexpr int most_sides_to_one = 4; // the longer side to the shorter

[[nodiscard]] constexpr bool may_be_decoded(int width_px, int height_px) {
  const auto [shorter, longer] = std::minmax(width_px, height_px);
  return shorter >= 1 && longer <= max_picture_side_px &&
         longer <= std::int64_t{shorter} * most_sides_to_one &&
         std::int64_t{width_px} * height_px <= max_decoded_pixels;
}

} // namespace dorsal
