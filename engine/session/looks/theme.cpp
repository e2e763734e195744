#include "engine/session/looks/theme.h"

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

std::uint8_t dimmed_channel(std::uint8_t channel) {
  return static_cast<std::uint8_t>(std::lround(static_cast<float>(channel) * dim_share));
}

} // namespace

Colour dimmed(Colour colour) {
  return {dimmed_channel(colour.red), dimmed_channel(colour.green), dimmed_channel(colour.blue)};
}

Colour mixed(Colour from, Colour to, double share) {
  const auto part = [share](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(a + (b - a) * share);
  };
  return {part(from.red, to.red), part(from.green, to.green), part(from.blue, to.blue)};
}

void dim(PixelImage& picture) { std::ranges::transform(picture.rgb, picture.rgb.begin(), dimmed_channel); }

Theme field_theme(const Theme& page) {
  Theme theme;
  theme.background = theme.field = page.field;
  if (!page.dark) return theme;
  return {.background = page.field,
          .field = page.field,
          .ink = {240, 242, 244},
          .quiet_ink = {222, 226, 230},
          .zone = {44, 48, 54},
          .zone_line = {150, 158, 166},
          .button = {0, 70, 118},
          .button_ink = {255, 255, 255},
          .yes = {130, 200, 245},
          .no = {240, 175, 60},
          .progress = {222, 226, 230},
          .progress_rest = {44, 48, 54},
          .band = {28, 66, 98},
          .dark = true};
}

Theme page_theme(Colour backdrop, Brightness brightness) {
  if (brightness == Brightness::normal)
    return {.background = {246, 240, 230},
            .field = backdrop,
            .ink = {40, 31, 24},
            .quiet_ink = {84, 70, 58},
            .zone = {255, 252, 246},
            .zone_line = {132, 116, 98},
            .button = {0, 88, 112},
            .button_ink = {255, 255, 255},
            .yes = {0, 62, 108},
            .no = {150, 62, 0},
            .progress = {84, 70, 58},
            .progress_rest = {224, 213, 198},
            .band = {196, 216, 224}};
  return {.background = {44, 38, 33},
          .field = dimmed(backdrop),
          .ink = {246, 240, 231},
          .quiet_ink = {226, 216, 203},
          .zone = {62, 54, 47},
          .zone_line = {166, 152, 136},
          .button = {128, 200, 222},
          .button_ink = {22, 28, 34},
          .yes = {130, 200, 245},
          .no = {240, 175, 60},
          .progress = {226, 216, 203},
          .progress_rest = {74, 65, 56},
          .band = {34, 74, 90},
          .dark = true};
}

double contrast(Colour a, Colour b) {
  const double one = luminance(a), other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace dorsal
