#pragma once
// Durations as people write them: a number and its unit, "1500 ms", "1.5 s", "2 min". The inverse of to_text
// (engine/core/protocol/protocol_text.h). A bare number is refused: nobody can tell seconds from
// milliseconds.
#include "engine/core/base/time.h"

#include <optional>
#include <string_view>

namespace dorsal {

inline constexpr std::string_view duration_units = "ns, us, ms, s, min or h";

// Rounded to a nanosecond. Empty when there is no number, no known unit, or more than a year.
[[nodiscard]] std::optional<Duration> parse_duration(std::string_view text);

} // namespace dorsal
