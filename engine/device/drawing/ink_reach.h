#pragma once
// How far the letters of a text reach above and below the line they stand on, marks included. In em, the size
// of the letters, found by drawing them once: what a typeface says of itself holds for all it can write.
#include "engine/device/drawing/sdl_types.h"

#include <string>

namespace dorsal {

struct InkReach {
  float up_em{};
  float down_em{};
  // At a size, with one pixel for what rounding to the grid of pixels moves.
  [[nodiscard]] int up_px(int size_px) const;
  [[nodiscard]] int down_px(int size_px) const;
};

// `size_px` is the size that the font was opened with.
[[nodiscard]] InkReach ink_reach(TTF_Font* font, float size_px, const std::string& text);

} // namespace dorsal
