#pragma once
// The impatient robot: presses the answer keys at random moments, whatever is on the screen, in every way a
// key can be pressed, and logs each press. It begins with the first stimulus it sees and ends when the window
// has gone.
#include "engine/core/base/time.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace dorsal::bench {

struct ChaosOptions {
  std::filesystem::path framebuffer;
  std::filesystem::path log;
  Duration shortest_pause{std::chrono::milliseconds{20}}; // between two actions
  Duration longest_pause{std::chrono::milliseconds{450}};
  Duration patience{std::chrono::seconds{30}}; // without a first stimulus: the robot gives up
  std::string title{"Dorsal"};
  std::uint64_t seed{1};
};

// Returns the number of presses made. Each row is in the log before the key is released. Throws Error.
int press_at_random(const ChaosOptions& options);

} // namespace dorsal::bench
