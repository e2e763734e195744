#pragma once
// A moment as people write it down.
#include <chrono>
#include <string>

namespace dorsal {

// A moment people can read: ISO 8601 in UTC with milliseconds ("2026-11-22T18:40:00.000Z"), and what the
// clock on the wall said then. Never used to measure durations.
struct WallClock {
  std::string utc;
  int offset_minutes{}; // local time minus UTC
  friend bool operator==(const WallClock&, const WallClock&) = default;
};

// "2026-11-22T18:40:00.000Z", as everything that is kept writes a moment down.
[[nodiscard]] std::string utc_text(std::chrono::sys_time<std::chrono::milliseconds> moment);

} // namespace dorsal
