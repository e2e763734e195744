#pragma once
// Scheduling of a measuring process. What was refused is said, never an error.
#include <string>

namespace dorsal::bench {

// SCHED_FIFO 10 for this process: "SCHED_FIFO 10", or "refused: ..." with what would allow it.
[[nodiscard]] std::string ask_for_real_time();
// Sleeps end when they are due and not 50 us later (timer slack 1 ns).
void sharpen_timers() noexcept;

} // namespace dorsal::bench
