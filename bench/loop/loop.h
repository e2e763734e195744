#pragma once
// The loop bench: a real session loop on a real window under an Xvfb of its own, answered by the measuring
// robot. What a turn costs, and what it allocates between fixation onset and response.
#include "bench/speed/speed.h"

namespace dorsal::bench {

struct LoopOptions {
  std::string dorsal; // asked for its version
  std::string sets;
  int trials{40};
};

// Held to: no allocation by our own code in any trial. Throws Error(device_error) where allocations cannot be
// counted.
[[nodiscard]] SpeedResult measure_loop(const LoopOptions& options, const Progress& progress);

} // namespace dorsal::bench
