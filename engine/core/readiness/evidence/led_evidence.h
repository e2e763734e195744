#pragma once
// What the grade of a led task rests on: its assess blocks, oldest first, reduced to what the rules read; and
// the measurements that they make up. A measurement is a run of blocks that together hold enough scored
// touches; a block belongs to one only, and touches that do not yet make one up wait for the next block.
// Blocks of other tasks, and practice and train blocks, are left out.
#include "engine/core/base/calendar_day.h"
#include "engine/core/readiness/evidence/finding.h"
#include "engine/core/statistics/proportion.h"
#include "engine/core/trial/session_record.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct LedBlock {
  std::string session; // its id
  int block{};         // within the session, from 1
  Day day{};
  statistics::Count score{};                    // of graded_part, without catch trials
  statistics::Count catches{};                  // answered rightly
  statistics::Count entered{};                  // by the helper, of all answers
  std::optional<statistics::Bounds> difficulty; // least and most that was shown; empty: the task has none
};

struct LedEvidence {
  TaskId task{};
  std::vector<LedBlock> blocks;
};

// Those of this task that hold at least one trial. Empty when the session's start cannot be read.
[[nodiscard]] std::vector<LedBlock> led_blocks(const SessionRecord& session, const std::string& id,
                                               TaskId task);

struct LedMeasurement {
  LedBlock all; // its blocks together; `day` is the last one's
  Day first{};
  TrialsUsed used;
};

struct LedMeasurements {
  std::vector<LedMeasurement> done; // oldest first
  int waiting{};                    // scored touches of blocks that make up none yet
};
[[nodiscard]] LedMeasurements measurements_of(const LedEvidence& evidence, int least_touches);

} // namespace dorsal
