#pragma once
// Making pictures small enough for a sheet, a check or an import; never larger than they were.
#include "stimuli/pictures/webp.h"

namespace dorsal {

// As large as fits into the box with the same shape; unchanged when it fits already.
[[nodiscard]] RgbImage fitted(const RgbImage& image, int max_width, int max_height);

} // namespace dorsal
