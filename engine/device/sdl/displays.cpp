#include "engine/device/sdl/displays.h"

#include "engine/device/sdl/window.h"

namespace dorsal {

std::vector<DisplayFacts> list_displays() {
  const SdlRuntime runtime;
  std::vector<DisplayFacts> displays;
  for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) {
    DisplayFacts& display = displays.emplace_back();
    if (const char* name = SDL_GetDisplayName(i)) display.name = name;
    SDL_DisplayMode mode{};
    if (SDL_GetDesktopDisplayMode(i, &mode) != 0) continue;
    display.size = {mode.w, mode.h};
    display.refresh_hz = mode.refresh_rate;
  }
  return displays;
}

} // namespace dorsal
