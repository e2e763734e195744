#pragma once
// What the impatient robot did, one row a press. Instants are CLOCK_MONOTONIC nanoseconds; the key was handed
// to the X server between the two.
#include "bench/robot/measure_log.h"

namespace dorsal::bench {

// tap: 5 ms; press: 30 to 90 ms; both: one of two keys pressed at once; hold: held for a second and more,
// over the end of a trial; during_hold: while the other key is held.
enum class PressManner { tap, press, both, hold, during_hold };
[[nodiscard]] std::string_view name_of(PressManner manner);

struct ChaosPress {
  PressManner manner{};
  Press press;
};

[[nodiscard]] std::string chaos_log_header();
[[nodiscard]] std::string chaos_log_row(const ChaosPress& press);
// The whole log, or everything that is wrong with it. A last row cut short by a kill is left out.
[[nodiscard]] std::variant<std::vector<ChaosPress>, std::vector<Diagnostic>>
read_chaos_log(std::string_view text);

} // namespace dorsal::bench
