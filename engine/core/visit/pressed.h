#pragma once
// What a person can ask for on a screen that waits for them.
namespace dorsal {

// other_character: on a screen that takes typing, a character that none of its buttons takes.
enum class Command { go_on, stop, start_anew, settings, explain, choose, pause, other_character };

struct Pressed {
  Command command{};
  int choice{}; // Command::choose: which
  friend bool operator==(const Pressed&, const Pressed&) = default;
};

} // namespace dorsal
