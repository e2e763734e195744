#pragma once
// The trials of a block that a helper leads, in the order of attempts.h. Of two points, the answers so far
// choose the next distance; the grid of squares and the step of the signs are one a block. Everything follows
// from the seed and the records so far, as in block_run.h.
#include "engine/core/adaptation/staircase.h"
#include "engine/core/trial/led_trial.h"
#include "engine/core/visit/attempts.h"
#include "engine/core/visit/block_run.h"

#include <optional>
#include <vector>

namespace dorsal {

// How hard a block is that moves only between blocks: squares of its grid, or the step of the ladder of
// signs; 0 of other tasks.
[[nodiscard]] int level_of(const BlockSetting& setting);

class LedRun {
public:
  // Precondition: a checked setting, of a task that a helper leads.
  explicit LedRun(BlockSetting setting);

  [[nodiscard]] std::optional<LedTrialStart> next(); // empty when the block is over
  void note(const LedTrialRecord& record);           // what became of it

  [[nodiscard]] int planned() const { return attempts_.planned(); }
  [[nodiscard]] int done() const { return attempts_.counted(); }
  [[nodiscard]] const adaptation::StaircaseState& staircase() const { return staircase_; }
  [[nodiscard]] const BlockSetting& setting() const { return setting_; }

private:
  [[nodiscard]] const LedPlan& plan_of(int number);

  BlockSetting setting_;
  std::vector<LedStimulus> order_; // of the touches; a distance that follows the answers is not known yet
  std::vector<LedPlan> plans_;     // as far as they have been chosen
  adaptation::StaircaseRule rule_;
  adaptation::StaircaseState staircase_;
  Attempts attempts_;
};

} // namespace dorsal
