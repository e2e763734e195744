#pragma once
// The one clock: CLOCK_MONOTONIC in nanoseconds. SDL's own counters use CLOCK_MONOTONIC_RAW and are never
// mixed in (timing facts, section 0, fact 5). And the wall clock, for headers that people read.
#include "engine/core/base/time.h"
#include "engine/core/base/wall_clock.h"

namespace dorsal {

[[nodiscard]] Instant monotonic_now() noexcept;
[[nodiscard]] WallClock wall_clock_now();

} // namespace dorsal
