#pragma once
// The screens of a lesson, one thought each.
#include "engine/core/visit/face.h"
#include "engine/session/screen.h"

namespace dorsal {

[[nodiscard]] ScreenMaker lesson_intro_screen(const face::LessonIntro& intro);
[[nodiscard]] ScreenMaker lesson_screen(const face::LessonScreen& shown);

} // namespace dorsal
