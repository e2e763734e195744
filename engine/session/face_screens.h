#pragma once
// How a screen of a visit looks: its maker.
#include "engine/core/visit/face.h"
#include "engine/session/parts/screen.h"

namespace dorsal {

[[nodiscard]] ScreenMaker screen_of(const Face& face);

} // namespace dorsal
