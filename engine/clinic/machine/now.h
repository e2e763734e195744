#pragma once
// The wall clock, for the commands that write a date.
#include <string>

namespace dorsal {

[[nodiscard]] std::string now_utc(); // "2026-11-22T18:40:00.000Z"

} // namespace dorsal
