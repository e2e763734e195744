#include "bench/frame/xwd.h"

#include <fmt/format.h>

#include <array>
#include <bit>

namespace dorsal::bench {
namespace {

// Places in the header, in 32-bit numbers.
enum Field : std::size_t {
  header_size = 0,
  file_version = 1,
  pixmap_format = 2,
  pixmap_width = 4,
  pixmap_height = 5,
  byte_order = 7,
  bits_per_pixel = 11,
  bytes_per_line = 12,
  red_mask = 14,
  green_mask = 15,
  blue_mask = 16,
  colours = 19,
  field_count = 25
};

constexpr std::uint32_t version_7 = 7, z_pixmap = 2, most_significant_first = 1;
constexpr std::uint32_t longest_side_px = 0xffff; // of the X protocol
constexpr std::uint64_t colour_entry_bytes = 12;
constexpr std::uint64_t header_bytes = field_count * 4;

using Header = std::array<std::uint32_t, field_count>;

std::uint32_t big_endian(std::span<const std::byte> four) {
  std::uint32_t value = 0;
  for (const std::byte b : four) value = value << 8 | std::to_integer<std::uint32_t>(b);
  return value;
}

constexpr std::uint32_t swapped(std::uint32_t v) {
  return v << 24 | (v & 0xff00U) << 8 | (v >> 8 & 0xff00U) | v >> 24;
}

std::uint32_t in_our_order(std::uint32_t mask, std::uint32_t order) {
  const bool big_pixels = order == most_significant_first;
  const bool big_machine = std::endian::native == std::endian::big;
  return big_pixels == big_machine ? mask : swapped(mask);
}

std::string problem_of(const Header& h) {
  if (h[file_version] != version_7)
    return fmt::format("it says XWD version {}; this reads version 7", h[file_version]);
  if (h[pixmap_format] != z_pixmap)
    return fmt::format("its pixmap format is {}, not Z (2)", h[pixmap_format]);
  if (h[bits_per_pixel] != 32)
    return fmt::format("it has {} bits per pixel; start Xvfb with a depth of 24 for 32", h[bits_per_pixel]);
  if (h[header_size] < header_bytes)
    return fmt::format("its header claims {} bytes; it takes {}", h[header_size], header_bytes);
  if (h[pixmap_width] == 0 || h[pixmap_height] == 0) return "it holds no pixels";
  if (h[pixmap_width] > longest_side_px || h[pixmap_height] > longest_side_px)
    return fmt::format("it claims {} x {} pixels; a screen has at most {} a side", h[pixmap_width],
                       h[pixmap_height], longest_side_px);
  if (h[bytes_per_line] < std::uint64_t{h[pixmap_width]} * 4)
    return fmt::format("its lines of {} bytes cannot hold {} pixels", h[bytes_per_line], h[pixmap_width]);
  if (h[header_size] % 4 != 0 || h[bytes_per_line] % 4 != 0) return "its pixels are not aligned to 4 bytes";
  if ((h[red_mask] | h[green_mask] | h[blue_mask]) == 0) return "it has no colour masks";
  return {};
}

} // namespace

std::variant<XwdLayout, std::string> read_xwd(std::span<const std::byte> file) {
  if (file.size() < header_bytes)
    return fmt::format("it has {} bytes; an XWD header takes {}", file.size(), header_bytes);
  Header h{};
  for (std::size_t i = 0; i < h.size(); ++i) h[i] = big_endian(file.subspan(i * 4, 4));
  if (std::string problem = problem_of(h); !problem.empty()) return problem;
  // Sides of 16 bits and the rest of 32: no sum can pass 64 bits.
  const std::uint64_t start = h[header_size] + h[colours] * colour_entry_bytes;
  const std::uint64_t end = start + std::uint64_t{h[bytes_per_line]} * h[pixmap_height];
  if (end > file.size()) return fmt::format("it has {} bytes; its header promises {}", file.size(), end);
  return XwdLayout{.pixels_at = start,
                   .bytes_per_line = h[bytes_per_line],
                   .width_px = h[pixmap_width],
                   .height_px = h[pixmap_height],
                   .colour_mask = in_our_order(h[red_mask] | h[green_mask] | h[blue_mask], h[byte_order])};
}

} // namespace dorsal::bench
