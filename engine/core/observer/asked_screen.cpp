#include "engine/core/observer/asked_screen.h"

#include "engine/core/observer/activity_screen_names.h"
#include "engine/core/observer/lesson_screen_names.h"

namespace dorsal::asked_screen {

std::optional<Key> answered_by(std::string_view screen, Random& draws) {
  if (screen == rating || screen == activity) return static_cast<Key>('3');
  if (screen == choice) return static_cast<Key>('4');
  if (screen == yes_no) return static_cast<Key>('2');
  if (screen == words) return static_cast<Key>('w');
  if (screen == words_typed) return Key::enter;
  if (const auto key = activity_screen_name::answered_by(screen, draws)) return key;
  return lesson_screen_name::answered_by(screen, draws);
}

} // namespace dorsal::asked_screen
