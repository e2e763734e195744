#pragma once
// What a person can ask for on a screen that waits for them.
#include "engine/core/stimulus/stimulus.h"

#include <optional>

namespace dorsal {

// other_character: on a screen that takes typing, a character that none of its buttons takes; `choice` is it.
// hold: the screen's film stands still, or moves again; the screen stays. film_over: nobody pressed, the film
// has been played as often as the screen wanted. speak: another language, `choice` of those that were
// offered.
enum class Command {
  go_on,
  stop,
  start_anew,
  settings,
  explain,
  choose,
  pause,
  other_character,
  back,
  hold,
  film_over,
  speak,
  page_on, // another page of the same screen
  page_back
};

// Command::choose on a screen that takes words: takes the last character away.
inline constexpr int rub_out_character = 8;

struct Pressed {
  Command command{};
  int choice{};      // Command::choose: which
  int repetitions{}; // whole ones of the screen's film that had been seen by then; 0 without a film
  friend bool operator==(const Pressed&, const Pressed&) = default;
};

// A side as the choice of Command::choose.
[[nodiscard]] constexpr int choice_of(Side side) { return side == Side::left ? 0 : 1; }
[[nodiscard]] constexpr Side side_of_choice(int choice) { return choice == 0 ? Side::left : Side::right; }

// What was chosen, where it is one of these.
[[nodiscard]] constexpr std::optional<int> choice_within(Pressed pressed, int least, int most) {
  if (pressed.command != Command::choose || pressed.choice < least || pressed.choice > most) return {};
  return pressed.choice;
}

} // namespace dorsal
