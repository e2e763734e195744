#pragma once
// Does a screen wait for the vertical blank? A flag that says so is not believed (SDL sets it and sleeps
// instead); it is measured: after pauses of many lengths a synced swap still returns on a fixed grid in time.
#include "engine/core/base/time.h"

#include <optional>
#include <span>

namespace dorsal {

struct FrameFit {
  Duration period;   // of the vertical blank
  Instant phase;     // of the first one
  Duration residual; // median distance of the returns from the grid
};

// Fits returns[i] = phase + k_i * period by least squares. Empty unless there are at least 20 returns, the
// fitted period lies within 20 % of the nominal one, and the median residual is below 8 % of it (for returns
// that know no grid it would be 25 %).
[[nodiscard]] std::optional<FrameFit> fit_frames(std::span<const Instant> returns, Duration nominal);

} // namespace dorsal
