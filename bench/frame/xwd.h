#pragma once
// The layout of an XWD file (X11/XWDFile.h, version 7): what `Xvfb -fbdir` keeps its screen in. The header is
// 25 big-endian 32-bit numbers, then the window's name, the colour map, the pixels.
// Refuses, with one sentence that says why: anything but 32-bit true-colour Z pixmaps, and headers that point
// outside the file.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <variant>

namespace dorsal::bench {

struct XwdLayout {
  std::size_t pixels_at{}; // bytes from the start of the file
  std::size_t bytes_per_line{};
  std::size_t width_px{};
  std::size_t height_px{};
  std::uint32_t colour_mask{}; // red, green and blue together, in this machine's byte order

  [[nodiscard]] std::size_t offset_of(std::size_t x_px, std::size_t y_px) const {
    return pixels_at + y_px * bytes_per_line + x_px * 4;
  }
};

// `file` is the whole file, or as much of it as there is.
[[nodiscard]] std::variant<XwdLayout, std::string> read_xwd(std::span<const std::byte> file);

} // namespace dorsal::bench
