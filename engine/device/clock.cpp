#include "engine/device/clock.h"

#include <chrono>
#include <ctime>

namespace dorsal {

Instant monotonic_now() noexcept {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return Instant{std::chrono::seconds{now.tv_sec} + Duration{now.tv_nsec}};
}

WallClock wall_clock_now() {
  const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  std::tm local{};
  localtime_r(&seconds, &local);
  return {.utc = utc_text(now), .offset_minutes = static_cast<int>(local.tm_gmtoff / 60)};
}

} // namespace dorsal
