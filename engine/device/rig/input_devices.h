#pragma once
// The keyboards and pointers that the X server listens to, and how often a moving pointer reports.
#include "engine/core/base/time.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

[[nodiscard]] std::vector<std::string> x11_input_devices(); // "keyboard: AT Translated Set 2 keyboard"

// Median time between two reports, of at least 20 that came within 50 ms of each other: the polling interval
// of a USB pointer (125 Hz is 8 ms). Empty where it was not moved, or no X server answers.
[[nodiscard]] std::optional<double> pointer_interval_ms(Duration listen);

} // namespace dorsal
