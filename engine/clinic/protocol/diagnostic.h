#pragma once
// One thing wrong with what a person wrote: where it is, what is wrong, what is allowed and what to do. Bad
// input never throws; reading returns all diagnostics at once.
#include <optional>
#include <string>

namespace dorsal {

struct Position {
  int line{};   // from 1
  int column{}; // from 1, in characters
  friend bool operator==(const Position&, const Position&) = default;
};

struct Diagnostic {
  std::string file;
  std::optional<Position> at; // empty when it concerns the file as a whole, or something not written in it
  std::string key;            // "timing.foreperiod", "blocks[2].pictures"; empty for faults of form
  std::string message;
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// "FILE:LINE:COLUMN: KEY MESSAGE", as editors follow it.
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

} // namespace dorsal
