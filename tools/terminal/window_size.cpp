#include "tools/terminal/window_size.h"

#include <fmt/format.h>

#include <cstdio>

namespace dorsal {

std::optional<ScreenSize> parse_window_size(const std::string& text) {
  ScreenSize size;
  char rest = 0;
  if (std::sscanf(text.c_str(), "%5dx%5d%c", &size.width_px, &size.height_px, &rest) != 2) return {};
  const bool in_range =
      size.width_px >= 640 && size.width_px <= 16384 && size.height_px >= 480 && size.height_px <= 16384;
  return in_range ? std::optional{size} : std::nullopt;
}

std::string fault_of_window_size(const std::string& text) {
  return parse_window_size(text)
             ? ""
             : fmt::format("\"{}\" is not a window size; write for example 1280x720, from 640x480", text);
}

} // namespace dorsal
