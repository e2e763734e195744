#pragma once
// The screen of an Xvfb as it stands, read from the file it draws into (`-fbdir`), mapped into memory.
// Reading a pixel costs nanoseconds and asks nobody. The file must not shrink while it is mapped.
#include "bench/frame/xwd.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace dorsal::bench {

class FrameBuffer {
public:
  explicit FrameBuffer(const std::filesystem::path& file); // throws Error(file_error, bad_input)

  [[nodiscard]] const XwdLayout& layout() const { return layout_; }
  // Outside the screen is our own mistake.
  [[nodiscard]] std::uint32_t pixel(std::size_t x_px, std::size_t y_px) const noexcept;
  [[nodiscard]] bool is_white(std::size_t x_px, std::size_t y_px) const noexcept {
    return (pixel(x_px, y_px) & layout_.colour_mask) == layout_.colour_mask;
  }
  // Every 16th pixel of every 8th line: enough to see that something was drawn.
  [[nodiscard]] std::vector<std::uint32_t> sample() const;

private:
  struct Unmap {
    std::size_t size;
    void operator()(const std::byte* start) const noexcept;
  };
  std::unique_ptr<const std::byte, Unmap> bytes_;
  XwdLayout layout_;
};

} // namespace dorsal::bench
