#pragma once
// What a visit has to know of a patient's earlier ones, and what one train block leaves to the next: the one
// place for it, in a visit, between visits and in replay.
#include "engine/core/adaptation/difficulty_scale.h"
#include "engine/core/protocol/protocol.h"
#include "engine/core/statistics/proportion.h"
#include "engine/core/trial/imagery_record.h"
#include "engine/core/trial/lesson_summary.h"
#include "engine/core/trial/movement_record.h"
#include "engine/core/trial/session_record.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace dorsal {

// What training has told so far.
struct CarryOver {
  std::optional<double> last_level{};                                       // where it left off
  adaptation::PatientDifficulty patient{task_of(TaskId::judgement).chance}; // own deviations of difficulty
};

// How the last train block of squares or of signs went: how hard the next one is follows from it.
struct LedTraining {
  int level{};               // squares of the grid, or the step of the ladder
  statistics::Count score{}; // of graded_part
};
[[nodiscard]] std::optional<LedTraining> led_training(const BlockRecord& train); // empty: none of it counts
// Tasks whose level moves from one train block to the next.
[[nodiscard]] bool moves_between_blocks(TaskId task);

struct History {
  bool practised{};                    // has begun a practice block before
  int assess_blocks{};                 // finished or not: parallel forms are taken in turn
  CarryOver training{};                // of the last two train blocks that can be read
  std::map<TaskId, LedTraining> led{}; // of tasks that move between blocks
  std::set<TaskId> led_before{};       // of those, which have had a touch: two people know how
  LessonStandings lessons{};           // those that were begun
  imagery::Course imagined{};
  movement::Course moved{};
  std::string goal{}; // of moving, in the person's own words; empty: none was named
};

// The median of the last five wished levels, catch trials left out; empty where none was answered.
[[nodiscard]] std::optional<double> left_off_at(const BlockRecord& train);
// What the answers of a finished train block add. Between visits, where a level that is not known leaves the
// one before.
[[nodiscard]] CarryOver remember(CarryOver before, const BlockRecord& train);
// Between the blocks of one visit: `patient` as the block has learnt it.
[[nodiscard]] CarryOver after_block(const BlockRecord& train, adaptation::PatientDifficulty patient);

// Which of a block's parallel forms is due.
[[nodiscard]] std::string form_due(const BlockSpec& block, int earlier_blocks);

} // namespace dorsal
