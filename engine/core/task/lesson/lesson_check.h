#pragma once
// Everything wrong with a lesson, at once; an empty list means it may be shown. A lesson that is too hard to
// read, or whose right answers lie all in one place, is refused like one that lacks a part.
#include "engine/core/base/diagnostic.h"
#include "engine/core/task/lesson/lesson.h"
#include "engine/core/task/lesson/readability.h"

#include <map>
#include <string>
#include <vector>

namespace dorsal {

[[nodiscard]] std::vector<Diagnostic> check(const Lesson& lesson);
// By language of the title.
[[nodiscard]] std::map<std::string, readability::Level> reading_levels(const Lesson& lesson);

} // namespace dorsal
