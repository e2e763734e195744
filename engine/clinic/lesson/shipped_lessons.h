#pragma once
// The lessons that come with the program: engine/session/lessons, which the build puts into it.
#include "engine/core/task/lesson/lesson.h"

#include <string_view>
#include <vector>

namespace dorsal {

// By number.
[[nodiscard]] const std::vector<Lesson>& shipped_lessons();
[[nodiscard]] const Lesson* shipped_lesson(std::string_view name); // null: none of that name

} // namespace dorsal
