#pragma once
// The patient's movements among their own results.
#include "engine/core/visit/own_movements.h"
#include "engine/session/parts/screen.h"

#include <vector>

namespace dorsal {

// A line each, at most six. Precondition: at least one.
[[nodiscard]] ScreenMaker own_movements_screen(std::vector<OwnMovement> movements);

} // namespace dorsal
