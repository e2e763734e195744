#include "stimuli/pictures/image_header.h"

#include "stimuli/pictures/picture_limits.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

namespace dorsal {
namespace {

using Bytes = std::span<const std::byte>;
constexpr std::size_t header_bytes = 256u << 10;

int byte_at(Bytes b, std::size_t at) { return std::to_integer<int>(b[at]); }
int big16(Bytes b, std::size_t at) { return byte_at(b, at) << 8 | byte_at(b, at + 1); }
int little16(Bytes b, std::size_t at) { return byte_at(b, at) | byte_at(b, at + 1) << 8; }
int little24(Bytes b, std::size_t at) { return little16(b, at) | byte_at(b, at + 2) << 16; }
std::int64_t big32(Bytes b, std::size_t at) { return std::int64_t{big16(b, at)} << 16 | big16(b, at + 2); }

bool has_text(Bytes b, std::size_t at, std::string_view text) {
  if (b.size() < at + text.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (byte_at(b, at + i) != static_cast<unsigned char>(text[i])) return false;
  return true;
}

std::optional<ImageHeader> sized(ImageFormat format, std::int64_t width, std::int64_t height) {
  constexpr std::int64_t limit = 1 << 24;
  if (width < 1 || height < 1 || width > limit || height > limit) return std::nullopt;
  return ImageHeader{format, static_cast<int>(width), static_cast<int>(height)};
}

std::optional<ImageHeader> webp_header(Bytes b) {
  if (b.size() < 30 || !has_text(b, 8, "WEBP")) return std::nullopt;
  if (has_text(b, 12, "VP8X")) return sized(ImageFormat::webp, little24(b, 24) + 1, little24(b, 27) + 1);
  if (has_text(b, 12, "VP8 ") && has_text(b, 23, "\x9d\x01\x2a"))
    return sized(ImageFormat::webp, little16(b, 26) & 0x3fff, little16(b, 28) & 0x3fff);
  if (has_text(b, 12, "VP8L") && byte_at(b, 20) == 0x2f) {
    const int width = (little16(b, 21) & 0x3fff) + 1;
    const int height = (byte_at(b, 22) >> 6 | byte_at(b, 23) << 2 | (byte_at(b, 24) & 0x0f) << 10) + 1;
    return sized(ImageFormat::webp, width, height);
  }
  return std::nullopt;
}

std::optional<ImageHeader> png_header(Bytes b) {
  if (b.size() < 24 || !has_text(b, 12, "IHDR")) return std::nullopt;
  return sized(ImageFormat::png, big32(b, 16), big32(b, 20));
}

// Start-of-frame markers are C0-CF but for the tables DHT (C4), JPG (C8) and DAC (CC).
bool is_start_of_frame(int marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<ImageHeader> jpeg_header(Bytes b) {
  std::size_t at = 2;
  while (at + 9 <= b.size() && byte_at(b, at) == 0xFF) {
    const int marker = byte_at(b, at + 1);
    if (marker == 0xFF) {
      ++at; // fill byte
      continue;
    }
    if (is_start_of_frame(marker)) return sized(ImageFormat::jpeg, big16(b, at + 7), big16(b, at + 5));
    const int length = big16(b, at + 2);
    if (length < 2 || marker == 0xDA || marker == 0xD9) return std::nullopt;
    at += 2 + static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

} // namespace

std::string_view name_of(ImageFormat format) {
  constexpr std::array<std::string_view, 3> names{"webp", "png", "jpeg"};
  return names[static_cast<std::size_t>(format)];
}

std::string size_fault(const ImageHeader& header) {
  if (may_be_decoded(header.width_px, header.height_px)) return {};
  return fmt::format(
      "is {}x{} px; allowed are up to {} px a side, {} million px in all, and at most {} times as "
      "long one way as the other",
      header.width_px, header.height_px, max_picture_side_px, max_decoded_pixels / 1'000'000,
      most_sides_to_one);
}

std::optional<ImageHeader> parse_image_header(Bytes bytes) {
  if (has_text(bytes, 0, "RIFF")) return webp_header(bytes);
  if (has_text(bytes, 0, "\x89PNG\r\n\x1a\n")) return png_header(bytes);
  if (has_text(bytes, 0, "\xFF\xD8\xFF")) return jpeg_header(bytes);
  return std::nullopt;
}

std::optional<ImageHeader> read_image_header(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<char> start(header_bytes);
  in.read(start.data(), static_cast<std::streamsize>(start.size()));
  return parse_image_header(std::as_bytes(std::span(start.data(), static_cast<std::size_t>(in.gcount()))));
}

} // namespace dorsal
