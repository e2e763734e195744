#pragma once
// The robot's own reading of CLOCK_MONOTONIC in nanoseconds. It shares no clock object with the engine that
// it judges.
#include "engine/core/base/time.h"

#include <ctime>

namespace dorsal::bench {

[[nodiscard]] inline Instant now() noexcept {
  timespec t{};
  clock_gettime(CLOCK_MONOTONIC, &t);
  return Instant{std::chrono::seconds{t.tv_sec} + Duration{t.tv_nsec}};
}

// Sleeps to an absolute instant; one that has passed returns at once.
inline void sleep_until(Instant until) noexcept {
  const Duration since = until.time_since_epoch();
  const auto whole = std::chrono::duration_cast<std::chrono::seconds>(since);
  const timespec t{.tv_sec = whole.count(), .tv_nsec = (since - whole).count()};
  clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &t, nullptr);
}

inline void sleep_for(Duration span) noexcept { sleep_until(now() + span); }

} // namespace dorsal::bench
