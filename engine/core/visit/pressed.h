#pragma once
// What a person can ask for on a screen that waits for them.
namespace dorsal {

// other_character: on a screen that takes typing, a character that none of its buttons takes; `choice` is it.
enum class Command { go_on, stop, start_anew, settings, explain, choose, pause, other_character, back };

// Command::choose on a screen that takes words: takes the last character away.
inline constexpr int rub_out_character = 8;

struct Pressed {
  Command command{};
  int choice{}; // Command::choose: which
  friend bool operator==(const Pressed&, const Pressed&) = default;
};

} // namespace dorsal
