#pragma once
// The value of --windowed: "1280x720".
#include "engine/device/stage.h"

#include <optional>
#include <string>

namespace dorsal {

[[nodiscard]] std::optional<ScreenSize> parse_window_size(const std::string& text); // 640x480 to 16384x16384
[[nodiscard]] std::string fault_of_window_size(const std::string& text);            // empty when it is one

} // namespace dorsal
