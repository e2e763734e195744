#include "engine/device/clock.h"

#include <fmt/format.h>

#include <chrono>
#include <ctime>

namespace dorsal {

Instant monotonic_now() noexcept {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return Instant{std::chrono::seconds{now.tv_sec} + Duration{now.tv_nsec}};
}

WallClock wall_clock_now() {
  const auto now = std::chrono::system_clock::now();
  const auto since_epoch = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch());
  const std::time_t seconds = since_epoch.count() / 1000;
  std::tm utc{}, local{};
  gmtime_r(&seconds, &utc);
  localtime_r(&seconds, &local);
  return {.utc = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", utc.tm_year + 1900, utc.tm_mon + 1,
                             utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec, since_epoch.count() % 1000),
          .offset_minutes = static_cast<int>(local.tm_gmtoff / 60)};
}

} // namespace dorsal
