#include "stimuli/quality/gate_set.h"

#include <algorithm>
#include <cstdlib>

namespace dorsal::quality {
namespace {

int difference(const std::uint8_t* pixel, const Backdrop& to) {
  return std::max({std::abs(pixel[0] - to.red), std::abs(pixel[1] - to.green), std::abs(pixel[2] - to.blue)});
}

} // namespace

double FigureMask::share() const {
  return static_cast<double>(std::ranges::count(figure, true)) / static_cast<double>(figure.size());
}

FigureMask mask_from(const RgbImage& image) {
  FigureMask mask{image.width_px, image.height_px, {}, {}};
  for (int y = 0; y < image.height_px; ++y)
    for (int x = 0; x < image.width_px; ++x) {
      mask.figure.push_back(image.pixel(x, y)[1] > 127);
      mask.person.push_back(image.pixel(x, y)[1] > 208);
    }
  return mask;
}

int border_difference(const RgbImage& image, const Backdrop& to) {
  const int rim = std::max(1, std::min(image.width_px, image.height_px) / 100);
  int largest = 0;
  for (int y = 0; y < image.height_px; ++y)
    for (int x = 0; x < image.width_px; ++x) {
      const bool outer = x < rim || y < rim || x >= image.width_px - rim || y >= image.height_px - rim;
      if (outer) largest = std::max(largest, difference(image.pixel(x, y), to));
    }
  return largest;
}

} // namespace dorsal::quality
