#pragma once
// What was done so far in a visit, as its breaks and its end tell it. Practice is never scored, and the words
// or arrows of a control block say nothing about backs.
#include "engine/core/statistics/running.h"
#include "engine/core/trial/session_record.h"

#include <optional>
#include <span>

namespace dorsal {

struct SessionTally { // NOLINT(bugprone-exception-escape): Boost's accumulators only allocate where they are
                      // moved
  int pictures{};     // that count
  int correct{};
  statistics::RunningDuration correct_times;
  std::optional<Duration> median_correct_time; // empty: none was correct
};

// Of assess and train blocks.
[[nodiscard]] SessionTally tally_of(std::span<const BlockRecord> blocks);
[[nodiscard]] SessionTally tally_of(std::span<const BlockRecord> blocks, const BlockKind& kind);
// Trials that count, of all blocks.
[[nodiscard]] int counted_trials(std::span<const BlockRecord> blocks);

} // namespace dorsal
