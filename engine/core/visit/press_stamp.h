#pragma once
// When something began or ended that only a press tells of: a screen is drawn and a press is read within so
// much, and nothing is known better.
#include "engine/core/base/time.h"

#include <chrono>

namespace dorsal {

inline constexpr Duration press_width = std::chrono::milliseconds{100};

[[nodiscard]] inline Stamp began_at(Instant at) { return {at, at, at + press_width}; }
[[nodiscard]] inline Stamp ended_at(Instant at) { return {at, at - press_width, at}; }

} // namespace dorsal
