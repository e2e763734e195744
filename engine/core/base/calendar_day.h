#pragma once
// The calendar of the person: a session belongs to the day its own clock on the wall showed when it began,
// whatever day it was in UTC and wherever it is read later. Every day on a screen, page or chart comes from
// here.
#include "engine/core/base/wall_clock.h"

#include <chrono>
#include <optional>
#include <string>

namespace dorsal {

using Day = std::chrono::local_days;
[[nodiscard]] std::string to_text(Day day); // "2026-11-22"

// Nothing when the text is no ISO 8601 date and time.
[[nodiscard]] std::optional<Day> local_day(const WallClock& start);

// As written, in UTC, where the start cannot be read.
[[nodiscard]] std::string day_text(const WallClock& start);    // "2026-11-23"
[[nodiscard]] std::string minute_text(const WallClock& start); // "2026-11-23 00:40"
[[nodiscard]] std::string
minute_text_beside_utc(const WallClock& start); // "2026-11-23 00:40 (2026-11-22 23:40 UTC)"
[[nodiscard]] std::string minute_text_of_utc(const std::string& utc); // "2026-11-22 23:40"

} // namespace dorsal
