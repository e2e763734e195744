// The part of stimuli/quality/film_gate.h that looks at pictures.
#include "stimuli/figure/base/spec.h"
#include "stimuli/quality/film_measures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace dorsal::quality {
namespace {

constexpr double alike = 9;          // mean absolute difference of neighbouring frames, of 255
constexpr double equally_bright = 2; // means of neighbouring frames, of 255
constexpr int at_border = 4;         // from the backdrop, of 255

double difference(const PixelImage& a, const PixelImage& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.rgb.size(); ++i) sum += std::abs(a.rgb[i] - b.rgb[i]);
  return sum / static_cast<double>(std::max<std::size_t>(a.rgb.size(), 1));
}

double brightness(const PixelImage& image) {
  double sum = 0;
  for (std::size_t i = 0; i + 2 < image.rgb.size(); i += 3)
    sum += .2126 * image.rgb[i] + .7152 * image.rgb[i + 1] + .0722 * image.rgb[i + 2];
  return sum / static_cast<double>(std::max<std::size_t>(image.rgb.size() / 3, 1));
}

int border_step(const PixelImage& image) {
  const figure::Colour& c = figure::backdrop_colour;
  int worst = 0;
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x) {
      if (x > 0 && y > 0 && x + 1 < image.width && y + 1 < image.height) continue;
      const std::uint8_t* p =
          &image.rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                      static_cast<std::size_t>(x)) *
                     3];
      worst = std::max({worst, std::abs(p[0] - c.red), std::abs(p[1] - c.green), std::abs(p[2] - c.blue)});
    }
  return worst;
}

} // namespace

std::vector<Finding> check_frames(const FilmFile& film, std::span<const PixelImage> frames) {
  double step = 0, flash = 0;
  int border = 0;
  const std::size_t count = frames.size(), pairs = film.film.plays == Plays::round ? count : count - 1;
  for (std::size_t i = 0; i < pairs; ++i) {
    const PixelImage &a = frames[i], &b = frames[(i + 1) % count];
    step = std::max(step, difference(a, b));
    flash = std::max(flash, std::abs(brightness(a) - brightness(b)));
  }
  for (const PixelImage& frame : frames) border = std::max(border, border_step(frame));
  return {finding("neighbouring frames", step <= alike,
                  fmt::format("differ by {:.1f} of 255 in the mean; at most {}; add frames", step, alike)),
          finding("brightness", flash <= equally_bright,
                  fmt::format(
                      "changes by {:.2f} of 255 from frame to frame; at most {}; render with one exposure",
                      flash, equally_bright)),
          finding("border", border <= at_border,
                  fmt::format("differs by {} of 255 from the backdrop; at most {}; frame it wider", border,
                              at_border))};
}

} // namespace dorsal::quality
