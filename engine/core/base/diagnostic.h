#pragma once
// One thing wrong with what a person or another program wrote, or with a value: where it is, what is wrong,
// what is allowed and what to do. Bad input never throws; reading returns all diagnostics at once.
#include <cstddef>
#include <optional>
#include <string>

namespace dorsal {

struct Position {
  int line{};                  // from 1
  std::optional<int> column{}; // from 1, in characters; empty where lines are all that is counted
  friend bool operator==(const Position&, const Position&) = default;
};

struct Diagnostic {
  std::string file;           // empty for a value that no file holds
  std::optional<Position> at; // empty when it concerns the file as a whole, or something not written in it
  std::string key;            // "timing.foreperiod", "blocks[2].pictures"; empty for faults of form
  std::string message;
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// Of a file as a whole, or of one of its lines where one is given.
[[nodiscard]] Diagnostic diagnostic_of(std::string file, std::optional<std::size_t> line,
                                       std::string message);

// "FILE:LINE:COLUMN: KEY MESSAGE", as editors follow it; what is not known is left out.
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

} // namespace dorsal
