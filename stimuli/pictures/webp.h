#pragma once
// WebP through libwebp: encoding of what we generate, decoding of what anybody gives, with a limit on pixels
// that is checked before memory is taken. Eight-bit sRGB, rows from the top.
#include "stimuli/pictures/picture_limits.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dorsal {

struct RgbImage {
  int width_px = 0;
  int height_px = 0;
  std::vector<std::uint8_t> rgb;

  [[nodiscard]] const std::uint8_t* pixel(int x, int y) const {
    return &rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width_px) +
                 static_cast<std::size_t>(x)) *
                3];
  }
};

// Lossy, slow and good. Throws std::runtime_error when libwebp refuses.
[[nodiscard]] std::vector<std::uint8_t> encode_webp(const RgbImage& image, double quality);
[[nodiscard]] std::vector<std::uint8_t> encode_webp_lossless(const RgbImage& image);

// nullopt for what is no WebP, is broken, or is larger or longer than picture_limits.h allows.
[[nodiscard]] std::optional<RgbImage> decode_webp(std::span<const std::uint8_t> bytes);

// By libwebp's rescaler: averages when shrinking, interpolates when growing. Throws std::runtime_error when
// memory is short.
[[nodiscard]] RgbImage resized(const RgbImage& image, int width_px, int height_px);

} // namespace dorsal
