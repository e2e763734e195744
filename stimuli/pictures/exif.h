#pragma once
// The orientation that a camera wrote into a JPEG (EXIF 2.32, tag 0x0112), and turning a picture accordingly.
// Nothing else of the metadata is read. Hostile input: every offset is checked.
#include "stimuli/pictures/webp.h"

#include <cstddef>
#include <span>

namespace dorsal {

// 1 to 8 as in the standard; 1 (upright) when there is none or it makes no sense.
[[nodiscard]] int exif_orientation(std::span<const std::byte> jpeg);

[[nodiscard]] RgbImage upright(RgbImage image, int orientation);

} // namespace dorsal
