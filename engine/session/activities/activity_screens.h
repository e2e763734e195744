#pragma once
// The screens of imagery and of movements.
#include "engine/core/visit/face.h"
#include "engine/session/parts/screen.h"

namespace dorsal {

[[nodiscard]] ScreenMaker activity_intro_screen(const face::ActivityIntro& intro);
[[nodiscard]] ScreenMaker imagery_screen(const face::ImageryScreen& shown);
[[nodiscard]] ScreenMaker movement_screen(const face::MovementScreen& shown);

} // namespace dorsal
