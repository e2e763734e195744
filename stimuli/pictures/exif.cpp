#include "stimuli/pictures/exif.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dorsal {
namespace {

using Bytes = std::span<const std::byte>;

// A TIFF structure: numbers in the byte order that its first two bytes name.
class Tiff {
public:
  explicit Tiff(Bytes bytes) : bytes_(bytes), little_(bytes.size() > 1 && bytes[0] == std::byte{'I'}) {}

  [[nodiscard]] std::optional<std::uint32_t> u16(std::size_t at) const { return number(at, 2); }
  [[nodiscard]] std::optional<std::uint32_t> u32(std::size_t at) const { return number(at, 4); }

private:
  [[nodiscard]] std::optional<std::uint32_t> number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || bytes_.size() - at < size) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
      value = value << 8 | std::to_integer<std::uint32_t>(bytes_[at + (little_ ? size - 1 - i : i)]);
    return value;
  }

  Bytes bytes_;
  bool little_;
};

int orientation_in(const Tiff& tiff) {
  const auto directory = tiff.u32(4);
  if (!directory) return 1;
  const auto entries = tiff.u16(*directory);
  if (!entries) return 1;
  for (std::size_t i = 0; i < *entries; ++i) {
    const std::size_t entry = std::size_t{*directory} + 2 + i * 12;
    const auto tag = tiff.u16(entry);
    if (!tag) return 1;
    if (*tag != 0x0112) continue;
    const auto value = tiff.u16(entry + 8);
    return value && *value >= 1 && *value <= 8 ? static_cast<int>(*value) : 1;
  }
  return 1;
}

bool starts_with_exif(Bytes segment) {
  constexpr std::array name{std::byte{'E'}, std::byte{'x'}, std::byte{'i'},
                            std::byte{'f'}, std::byte{0},   std::byte{0}};
  return segment.size() > name.size() && std::ranges::equal(segment.first(name.size()), name);
}

} // namespace

int exif_orientation(Bytes jpeg) {
  std::size_t at = 2;
  while (at + 4 <= jpeg.size() && jpeg[at] == std::byte{0xFF}) {
    const int marker = std::to_integer<int>(jpeg[at + 1]);
    const std::size_t length =
        std::to_integer<std::size_t>(jpeg[at + 2]) << 8 | std::to_integer<std::size_t>(jpeg[at + 3]);
    if (length < 2 || marker == 0xDA || at + 2 + length > jpeg.size()) return 1;
    const Bytes segment = jpeg.subspan(at + 4, length - 2);
    if (marker == 0xE1 && starts_with_exif(segment)) return orientation_in(Tiff(segment.subspan(6)));
    at += 2 + length;
  }
  return 1;
}

RgbImage upright(RgbImage image, int orientation) {
  if (orientation <= 1 || orientation > 8) return image;
  const bool turned = orientation >= 5; // width and height change places
  RgbImage out{turned ? image.height_px : image.width_px, turned ? image.width_px : image.height_px, {}};
  out.rgb.reserve(image.rgb.size());
  const bool flip_x = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool flip_y = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  for (int y = 0; y < out.height_px; ++y)
    for (int x = 0; x < out.width_px; ++x) {
      int sx = turned ? y : x, sy = turned ? x : y;
      if (flip_x) sx = image.width_px - 1 - sx;
      if (flip_y) sy = image.height_px - 1 - sy;
      const std::uint8_t* p = image.pixel(sx, sy);
      out.rgb.insert(out.rgb.end(), p, p + 3);
    }
  return out;
}

} // namespace dorsal
