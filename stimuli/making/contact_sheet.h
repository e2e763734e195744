#pragma once
// Pictures side by side on their backdrop, to be looked at: as stored, or turned as a session turns them.
#include "stimuli/pictures/manifest.h"
#include "stimuli/pictures/webp.h"

#include <span>

namespace dorsal {

struct SheetLayout {
  int columns = 8;
  int cell_width_px = 192;
  int cell_height_px = 256;
  Backdrop backdrop;
};

[[nodiscard]] RgbImage contact_sheet(std::span<const RgbImage> pictures, const SheetLayout& layout);

// The picture turned clockwise about its middle (bilinear), on a square of the backdrop that holds it at any
// roll.
[[nodiscard]] RgbImage rolled(const RgbImage& picture, double roll_deg, const Backdrop& backdrop);

} // namespace dorsal
