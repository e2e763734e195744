#pragma once
// A clinic's own lessons: files in the folder "lessons" beside its database, taught beside those that ship.
#include "engine/clinic/own/own_files.h"
#include "engine/core/task/lesson/lesson.h"

namespace dorsal {

using OwnLessons = OwnFiles<Lesson>;
[[nodiscard]] OwnFolder<Lesson> own_lessons(const std::filesystem::path& database);
// Those that ship and the clinic's own, by their numbers; own ones with a fault are left out.
[[nodiscard]] std::vector<std::string> lesson_course(const std::filesystem::path& database); // their names
[[nodiscard]] std::vector<Lesson> all_lessons(const std::filesystem::path& database);

} // namespace dorsal
