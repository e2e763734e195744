#include "engine/clinic/lesson/shipped_lessons.h"

#include "engine/clinic/lesson/lesson_file.h"
#include "engine/clinic/shipped/shipped_files.h"

#include <algorithm>
#include <cassert>
#include <string>

namespace dorsal {
namespace {

std::vector<Lesson> read_shipped_lessons() {
  std::vector<Lesson> read;
  for (const auto& [name, text] : shipped_lesson_files()) {
    LessonReading reading = parse_lesson(std::string{text}, std::string{name});
    assert(reading.ok()); // a test reads each
    read.push_back(std::move(reading.lesson));
  }
  std::ranges::sort(read, {}, &Lesson::number);
  return read;
}

} // namespace

const std::vector<Lesson>& shipped_lessons() {
  static const std::vector<Lesson> shipped = read_shipped_lessons();
  return shipped;
}

const Lesson* shipped_lesson(std::string_view name) {
  const auto& shipped = shipped_lessons();
  const auto found = std::ranges::find(shipped, name, &Lesson::name);
  return found == shipped.end() ? nullptr : &*found;
}

} // namespace dorsal
