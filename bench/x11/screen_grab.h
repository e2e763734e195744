#pragma once
// Looks at the screen by asking the X server: slower than a mapped frame buffer, and it works on every X
// display. Only true-colour screens of 24 or 30 bits are understood (white: all colour bits set).
#include "bench/x11/find_window.h"

#include <filesystem>
#include <optional>

namespace dorsal::bench {

// The pixel in the middle of the place; empty when it is off the screen.
[[nodiscard]] std::optional<bool> is_white_at(_XDisplay* display, const Place& place);

// Writes what is on the screen there as PNG. Throws Error(file_error, device_error).
void save_png(_XDisplay* display, const Place& place, const std::filesystem::path& file);

} // namespace dorsal::bench
