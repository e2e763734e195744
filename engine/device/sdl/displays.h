#pragma once
// The screens a window can open on, in the order of --display. Throws Error(no_display) where there is none.
#include "engine/device/stage.h"

#include <string>
#include <vector>

namespace dorsal {

struct DisplayFacts {
  std::string name; // what the system calls it; may be empty
  ScreenSize size;
  int refresh_hz{}; // as claimed; 0: not said
};

[[nodiscard]] std::vector<DisplayFacts> list_displays();

} // namespace dorsal
