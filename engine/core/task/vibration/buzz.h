#pragma once
// What one trial of the task "vibration" is: a motor on the back runs, or none. The motors lie as the squares
// of a grid, each in the middle of one; a machine moves them, so nobody has to help. How finely vibration is
// told is not how finely touch is (facts/programme.md 1.2), so neither grade counts the other's trials.
#include "engine/core/base/time.h"
#include "engine/core/task/touch/site.h"

namespace dorsal::vibration {

// Long enough to be told on the back, short enough not to be followed; *ours*.
inline constexpr int usual_ms = 300;

// From the cue to the motor, so that one attends; and from there to the question, the same where none runs.
inline constexpr Duration attend_first = std::chrono::milliseconds{1000},
                          asks_after = std::chrono::milliseconds{700};

struct Buzz {
  touch::Site site; // its number is the motor's; 0: none runs, a catch trial
  int lasts_ms{usual_ms};
  friend bool operator==(const Buzz&, const Buzz&) = default;
};

} // namespace dorsal::vibration
