#pragma once
// The screens of a lesson, one thought each.
#include "engine/core/visit/face.h"
#include "engine/session/parts/screen.h"

namespace dorsal {

[[nodiscard]] ScreenMaker lesson_intro_screen(const face::LessonIntro& intro);
// Which one to read again: Command::choose, from 1.
[[nodiscard]] ScreenMaker which_lesson_screen(std::vector<Texts> titles);
[[nodiscard]] ScreenMaker lesson_idea_screen(const std::shared_ptr<const Lesson>& lesson);
[[nodiscard]] ScreenMaker lesson_screen(const face::LessonScreen& shown);

} // namespace dorsal
