#include "stimuli/pictures/resample.h"

#include <algorithm>
#include <cmath>

namespace dorsal {
RgbImage fitted(const RgbImage& image, int max_width, int max_height) {
  const double scale = std::min({1.0, static_cast<double>(max_width) / image.width_px,
                                 static_cast<double>(max_height) / image.height_px});
  if (scale >= 1) return image;
  const auto scaled = [&](int length) {
    return std::max(1, static_cast<int>(std::floor(length * scale + 1e-9)));
  };
  return resized(image, scaled(image.width_px), scaled(image.height_px));
}

} // namespace dorsal
