#pragma once
// Format and size of a picture file from its first bytes, before anything is decoded, so that a hostile file
// can be refused while it still costs nothing. Formats: WebP (RFC 9649), PNG (ISO 15948), JPEG (ITU T.81).
// Pixels.
#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dorsal {

enum class ImageFormat { webp, png, jpeg };

struct ImageHeader {
  ImageFormat format{};
  int width_px{};
  int height_px{};
  friend bool operator==(const ImageHeader&, const ImageHeader&) = default;
};

[[nodiscard]] std::string_view name_of(ImageFormat format);

// Why a picture of this size is not decoded (picture_limits.h), to follow its name; empty when it is.
[[nodiscard]] std::string size_fault(const ImageHeader& header);

// nullopt when the bytes are none of the three formats, or end before the size is known.
[[nodiscard]] std::optional<ImageHeader> parse_image_header(std::span<const std::byte> bytes);

// Reads at most the first 256 KiB (a JPEG keeps its size behind its metadata).
[[nodiscard]] std::optional<ImageHeader> read_image_header(const std::filesystem::path& file);

} // namespace dorsal
