#include "engine/core/observer/lesson_screen_names.h"

#include "engine/core/task/lesson/lesson.h"

namespace dorsal::lesson_screen_name {
namespace {

Key digit(std::int64_t number) { return static_cast<Key>('0' + number); }

} // namespace

std::string check_with(int right) { return std::string{check} + std::to_string(right); }
std::string step_with(int place) { return std::string{step} + std::to_string(place); }

std::optional<Key> answered_by(std::string_view screen, Random& draws) {
  if (screen.starts_with(check) && screen.size() == check.size() + 1) {
    if (draws.chance(understands)) return static_cast<Key>(screen.back());
    return digit(draws.integer(1, static_cast<std::int64_t>(lesson::options_of_a_check)));
  }
  if (screen == option || screen == statement) return digit(1);
  if (screen.starts_with(step)) return static_cast<Key>(screen.back());
  if (screen == belief) return digit(draws.integer(2, 6));
  if (screen == sentence) return static_cast<Key>('w');
  if (screen.starts_with("lesson-")) return Key::enter;
  return {};
}

} // namespace dorsal::lesson_screen_name
