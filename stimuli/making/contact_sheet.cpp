#include "stimuli/making/contact_sheet.h"

#include "stimuli/pictures/resample.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dorsal {
namespace {

RgbImage filled(int width, int height, const Backdrop& colour) {
  RgbImage image{width, height, {}};
  for (int i = 0; i < width * height; ++i)
    image.rgb.insert(image.rgb.end(), {colour.red, colour.green, colour.blue});
  return image;
}

void paste(const RgbImage& picture, RgbImage& onto, int left, int top) {
  for (int y = 0; y < picture.height_px; ++y)
    std::copy_n(picture.pixel(0, y), static_cast<std::ptrdiff_t>(picture.width_px) * 3,
                onto.rgb.begin() + (static_cast<std::ptrdiff_t>(top + y) * onto.width_px + left) * 3);
}

std::uint8_t between(const RgbImage& p, double x, double y, std::size_t channel) {
  const int i = std::clamp(static_cast<int>(x), 0, p.width_px - 2),
            j = std::clamp(static_cast<int>(y), 0, p.height_px - 2);
  const double tx = std::clamp(x - i, 0.0, 1.0), ty = std::clamp(y - j, 0.0, 1.0);
  const double upper = std::lerp(double(p.pixel(i, j)[channel]), double(p.pixel(i + 1, j)[channel]), tx);
  const double lower =
      std::lerp(double(p.pixel(i, j + 1)[channel]), double(p.pixel(i + 1, j + 1)[channel]), tx);
  return static_cast<std::uint8_t>(std::lround(std::lerp(upper, lower, ty)));
}

} // namespace

RgbImage contact_sheet(std::span<const RgbImage> pictures, const SheetLayout& layout) {
  const int columns = std::max(1, std::min(layout.columns, static_cast<int>(pictures.size())));
  const int rows = (static_cast<int>(pictures.size()) + columns - 1) / columns;
  RgbImage sheet =
      filled(columns * layout.cell_width_px, std::max(rows, 1) * layout.cell_height_px, layout.backdrop);
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const RgbImage cell = fitted(pictures[i], layout.cell_width_px, layout.cell_height_px);
    const int column = static_cast<int>(i) % columns, row = static_cast<int>(i) / columns;
    paste(cell, sheet, column * layout.cell_width_px + (layout.cell_width_px - cell.width_px) / 2,
          row * layout.cell_height_px + (layout.cell_height_px - cell.height_px) / 2);
  }
  return sheet;
}

RgbImage rolled(const RgbImage& picture, double roll_deg, const Backdrop& backdrop) {
  const int size = static_cast<int>(std::ceil(std::hypot(picture.width_px, picture.height_px)));
  RgbImage out = filled(size, size, backdrop);
  const double angle = roll_deg * std::numbers::pi / 180, c = std::cos(angle), s = std::sin(angle);
  for (int y = 0; y < size; ++y)
    for (int x = 0; x < size; ++x) {
      const double dx = x - size / 2.0, dy = y - size / 2.0;
      const double sx = c * dx + s * dy + picture.width_px / 2.0,
                   sy = -s * dx + c * dy + picture.height_px / 2.0;
      if (sx < 0 || sy < 0 || sx > picture.width_px - 1 || sy > picture.height_px - 1) continue;
      for (std::size_t channel = 0; channel < 3; ++channel)
        out.rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(size) + static_cast<std::size_t>(x)) *
                    3 +
                channel] = between(picture, sx, sy, channel);
    }
  return out;
}

} // namespace dorsal
