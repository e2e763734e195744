#pragma once
// JPEG through SDL2_image, for pictures that only people look at.
#include "stimuli/pictures/webp.h"

namespace dorsal {

// `quality` 1 to 100. Throws std::runtime_error when SDL refuses.
[[nodiscard]] std::vector<std::uint8_t> encode_jpeg(const RgbImage& image, int quality);

} // namespace dorsal
