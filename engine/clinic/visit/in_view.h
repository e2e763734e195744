#pragma once
// What a patient has to see or press must be on the screen, all of it: an answer zone beyond the edge is an
// answer that cannot be given.
#include "engine/device/stage.h"
#include "engine/session/looks/layout.h"

namespace dorsal {

[[nodiscard]] bool is_all_in_view(const Stage& stage);
// Throws Error(no_display), with what to do.
void require_all_in_view(const Stage& stage);

} // namespace dorsal
