#pragma once
// The names of the screens of a lesson, and what somebody who is made up presses on each. A check's name ends
// with the number of its right option, so that who is made up can have understood it or not.
#include "engine/core/base/random.h"
#include "engine/core/input/key.h"

#include <optional>
#include <string>
#include <string_view>

namespace dorsal::lesson_screen_name {

inline constexpr std::string_view intro = "lesson-intro", reads = "lesson-read", option = "lesson-option",
                                  reveals = "lesson-reveal", statement = "lesson-statement",
                                  statement_said = "lesson-statement-said", step = "lesson-step-",
                                  order = "lesson-order", sentence = "lesson-sentence",
                                  sentence_typed = "lesson-sentence-typed", own_back = "lesson-own-back",
                                  belief = "lesson-belief", check = "lesson-check-",
                                  explains = "lesson-explain", other_words = "lesson-other-words",
                                  sums = "lesson-sums";

[[nodiscard]] std::string check_with(int right);
[[nodiscard]] std::string step_with(int place); // of the first step that is not chosen yet, from 1

inline constexpr double understands = 0.9; // a check, of who is made up; otherwise it is guessed

// Empty: no such screen.
[[nodiscard]] std::optional<Key> answered_by(std::string_view screen, Random& draws);

} // namespace dorsal::lesson_screen_name
