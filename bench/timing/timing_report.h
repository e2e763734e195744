#pragma once
// The timing bench's result for people, for programs (schema dorsal-bench-timing) and for browsers. Times in
// milliseconds. JSON holds every error, so that another run can be compared with it.
#include "bench/report/verdict.h"
#include "bench/timing/timing.h"

namespace dorsal::bench {

inline constexpr int timing_schema_version = 1;

// Idle: |median| <= 0.1 ms, SD <= 0.1 ms, coverage >= 98 % (lower bound), median width <= 1 ms (2 on a
// virtual machine, which carries what its host takes), robust SD at most 1.2 x the control's, nothing missed
// or doubled. Busy: SD at most a third of the control's, and the same coverage.
[[nodiscard]] std::vector<Verdict> verdicts_of(const TimingResult& result);

[[nodiscard]] std::string to_text(const TimingResult& result);
[[nodiscard]] nlohmann::ordered_json to_json(const TimingResult& result);
[[nodiscard]] std::string to_html(const TimingResult& result);
// One row a trial: what the robot saw and did, and what the program recorded. CLOCK_MONOTONIC nanoseconds.
[[nodiscard]] std::string to_csv(const TimingResult& result);

} // namespace dorsal::bench
