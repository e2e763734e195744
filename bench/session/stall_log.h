#pragma once
// When the drawing thread was stalled, one row a stall: CLOCK_MONOTONIC nanoseconds.
#include "bench/session/stalling_stage.h"

#include <string>
#include <string_view>
#include <variant>

namespace dorsal::bench {

[[nodiscard]] std::string stall_log(const std::vector<Stall>& stalls);
// In order of time, or what is wrong with the text ("line 3: ...").
[[nodiscard]] std::variant<std::vector<Stall>, std::string> read_stall_log(std::string_view text);
// The instant lies within one of them. `stalls` in order of time.
[[nodiscard]] bool is_within(const std::vector<Stall>& stalls, Instant at);

} // namespace dorsal::bench
