#pragma once
// The real stage: an SDL2 window, the painter, the best onset and response providers that this machine
// offers.
#include "engine/device/stage.h"

#include <memory>
#include <optional>

namespace dorsal {

struct StageOptions {
  std::optional<ScreenSize> windowed; // empty: full screen
  int display{0};                     // which screen, from 0
  bool photodiode{false};             // the 48x48 patch in the lower left corner
  std::optional<Duration> dwell{};    // a pointer at rest for so long presses (dwell.h)
};

// Throws no_display where no window can be made, device_error where SDL fails otherwise.
[[nodiscard]] std::unique_ptr<Stage> open_sdl_stage(const StageOptions& options);

} // namespace dorsal
