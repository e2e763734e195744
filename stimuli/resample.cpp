#include "stimuli/resample.h"

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {

std::uint8_t box_mean(const RgbImage& image, int x0, int y0, int x1, int y1, std::size_t channel) {
  std::int64_t sum = 0;
  for (int y = y0; y < y1; ++y)
    for (int x = x0; x < x1; ++x) sum += image.pixel(x, y)[channel];
  const std::int64_t count = std::max<std::int64_t>(std::int64_t{x1 - x0} * (y1 - y0), 1);
  return static_cast<std::uint8_t>((sum + count / 2) / count);
}

// Where cell i of n begins on an axis of that length.
int edge(int i, int n, int length) { return static_cast<int>(std::int64_t{i} * length / n); }

} // namespace

RgbImage shrink(const RgbImage& image, int width, int height) {
  RgbImage out{width, height, {}};
  out.rgb.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      for (std::size_t channel = 0; channel < 3; ++channel)
        out.rgb.push_back(box_mean(image, edge(x, width, image.width_px), edge(y, height, image.height_px),
                                   edge(x + 1, width, image.width_px), edge(y + 1, height, image.height_px),
                                   channel));
  return out;
}

RgbImage fitted(const RgbImage& image, int max_width, int max_height) {
  const double scale = std::min({1.0, static_cast<double>(max_width) / image.width_px,
                                 static_cast<double>(max_height) / image.height_px});
  if (scale >= 1) return image;
  const auto scaled = [&](int length) {
    return std::max(1, static_cast<int>(std::floor(length * scale + 1e-9)));
  };
  return shrink(image, scaled(image.width_px), scaled(image.height_px));
}

} // namespace dorsal
