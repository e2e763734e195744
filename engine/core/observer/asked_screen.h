#pragma once
// The names of the screens on which an instrument asks, and the key by which somebody who is made up answers
// each: no pain that matters, nothing worse, no warning sign, a word of one letter.
#include "engine/core/base/random.h"
#include "engine/core/input/key.h"

#include <optional>
#include <string_view>

namespace dorsal::asked_screen {

inline constexpr std::string_view rating = "asked-rating", activity = "asked-activity",
                                  choice = "asked-choice", yes_no = "asked-yes-no", words = "asked-words",
                                  words_typed = "asked-words-typed", safety_stop = "safety stop";

// On those and on the screens of lessons (lesson_screen_names.h). Empty: no such screen.
[[nodiscard]] std::optional<Key> answered_by(std::string_view screen, Random& draws);

} // namespace dorsal::asked_screen
