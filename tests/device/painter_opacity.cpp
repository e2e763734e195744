// Pictures one over the other, as a film shows them.
#include "engine/device/drawing/offscreen_painter.h"
#include "tests/support/catch.h"

#include <cmath>
#include <cstdlib>

using namespace dorsal;

namespace {

constexpr int side_px = 64;

template <class Level>
PixelImage picture(Level level) {
  PixelImage image{side_px, side_px, {}};
  for (int y = 0; y < side_px; ++y)
    for (int x = 0; x < side_px; ++x)
      for (const int channel : {0, 1, 2})
        image.rgb.push_back(static_cast<std::uint8_t>(level(x, y, channel)));
  return image;
}

const PixelImage first = picture([](int x, int y, int c) { return (4 * x + c * 20 + y) % 256; });
const PixelImage second = picture([](int x, int y, int c) { return (255 - 3 * y + c * 31 + 2 * x) % 256; });

Figure figure(std::size_t slot, double opacity = 1) { return {slot, {}, 0, false, opacity}; }

DisplayList shown(std::vector<Figure> figures, float size = side_px) {
  DisplayList list;
  list.background = {100, 110, 120};
  for (Figure& figure : figures) {
    figure.box = {0, 0, size, size};
    list.items.emplace_back(figure);
  }
  return list;
}

// In whole levels, from the mixture by an opacity of 8 bits, as textures have it.
int largest_difference(const PixelImage& image, double opacity) {
  const double of_second = std::round(opacity * 255) / 255;
  int largest = 0;
  for (std::size_t i = 0; i < image.rgb.size(); ++i) {
    const double wanted = first.rgb[i] * (1 - of_second) + second.rgb[i] * of_second;
    largest = std::max(largest, static_cast<int>(std::abs(image.rgb[i] - wanted)));
  }
  return largest;
}

struct Easel {
  OffscreenPainter painter{{side_px, side_px}};
  Easel() {
    painter.upload(0, first);
    painter.upload(1, second);
  }
  PixelImage paint(double of_second) { return painter.paint(shown({figure(0), figure(1, of_second)})); }
};

} // namespace

TEST_CASE("painter: a frame over another is their mixture, within a level") {
  Easel easel;
  for (const double of_second : {0.0, 0.1, 0.25, 0.5, 0.77, 0.99, 1.0}) {
    INFO(of_second);
    CHECK(largest_difference(easel.paint(of_second), of_second) <= 1);
  }
}

TEST_CASE("painter: what is opaque is the picture itself, also after it was seen through") {
  Easel easel;
  static_cast<void>(easel.paint(0.5));
  CHECK(easel.painter.paint(shown({figure(1)})).rgb == second.rgb);
  CHECK(easel.painter.paint(shown({figure(0)})).rgb == first.rgb);
}

TEST_CASE("painter: what has no opacity leaves no trace") {
  Easel easel;
  CHECK(easel.paint(0).rgb == first.rgb);
  const PixelImage empty = easel.painter.paint(shown({}));
  CHECK(easel.painter.paint(shown({figure(1, 0)})).rgb == empty.rgb);
}

TEST_CASE("painter: pictures that are drawn smaller mix the same, without a seam or a flash") {
  Easel easel;
  OffscreenPainter& painter = easel.painter;
  const auto half = [&](std::vector<Figure> figures) {
    return painter.paint(shown(std::move(figures), side_px / 2.0F));
  };
  const PixelImage a = half({figure(0)}), b = half({figure(1)});
  const PixelImage mixed = half({figure(0), figure(1, 0.5)});
  int largest = 0;
  for (std::size_t i = 0; i < mixed.rgb.size(); ++i)
    largest = std::max(largest, std::abs(2 * mixed.rgb[i] - a.rgb[i] - b.rgb[i]));
  CHECK(largest <= 3); // twice a level, and the rounding of a half
}
