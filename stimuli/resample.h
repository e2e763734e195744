#pragma once
// Making pictures smaller by box means: exact enough for sheets, checks and imports, and never larger than
// they were.
#include "stimuli/webp.h"

namespace dorsal {

[[nodiscard]] RgbImage shrink(const RgbImage& image, int width, int height);
// As large as fits into the box with the same shape; unchanged when it fits already.
[[nodiscard]] RgbImage fitted(const RgbImage& image, int max_width, int max_height);

} // namespace dorsal
