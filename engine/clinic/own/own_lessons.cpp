#include "engine/clinic/own/own_lessons.h"

#include "engine/clinic/lesson/lesson_file.h"
#include "engine/clinic/lesson/shipped_lessons.h"
#include "engine/clinic/protocol/protocol_file.h"

namespace dorsal {
namespace {

OwnReading<Lesson> parse_own_lesson(std::string text, const std::string& name) {
  LessonReading reading = parse_lesson(std::move(text), name);
  return {std::move(reading.lesson), std::move(reading.problems)};
}

} // namespace

OwnFolder<Lesson> own_lessons(const std::filesystem::path& database) {
  return {{.folder = "lessons",
           .article = "a",
           .noun = "lesson",
           .parse = parse_own_lesson,
           .text_of = read_protocol_text,
           .ships = [](std::string_view name) { return shipped_lesson(name) != nullptr; }},
          database};
}

std::vector<Lesson> all_lessons(const std::filesystem::path& database) {
  std::vector<Lesson> all = shipped_lessons();
  std::ranges::move(own_lessons(database).all().things, std::back_inserter(all));
  std::ranges::stable_sort(all, {}, &Lesson::number);
  return all;
}

std::vector<std::string> lesson_course(const std::filesystem::path& database) {
  std::vector<std::string> course;
  for (Lesson& lesson : all_lessons(database)) course.push_back(std::move(lesson.name));
  return course;
}

} // namespace dorsal
