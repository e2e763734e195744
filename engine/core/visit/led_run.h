#pragma once
// The order of attempts within a block that a helper leads, as block_run.h is for pictures: each planned
// trial once, then the voided ones again, ten at most. The answers so far choose the next distance.
// Everything follows from the seed and the records so far.
#include "engine/core/adaptation/staircase.h"
#include "engine/core/protocol/protocol.h"
#include "engine/core/trial/led_trial.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace dorsal {

struct LedSetting {
  int block{}; // within the session, from 1
  BlockSpec spec;
  Timing timing;
  points::Rule points;
  std::uint64_t seed{};
};

class LedRun {
public:
  // Precondition: a checked setting, of a task that a helper leads.
  explicit LedRun(LedSetting setting);

  [[nodiscard]] std::optional<LedTrialStart> next(); // empty when the block is over
  // What became of it. A record of a plan that the block does not have is an attempt and nothing more.
  void note(const LedTrialRecord& record);

  [[nodiscard]] int planned() const { return setting_.spec.pictures; }
  [[nodiscard]] int done() const { return done_; } // planned trials that count by now
  [[nodiscard]] const adaptation::StaircaseState& staircase() const { return staircase_; }
  [[nodiscard]] const BlockSpec& spec() const { return setting_.spec; }

private:
  [[nodiscard]] const LedPlan& plan_of(int number);

  LedSetting setting_;
  std::vector<int> points_;
  std::vector<LedPlan> plans_; // as far as they have been chosen
  adaptation::StaircaseRule rule_;
  adaptation::StaircaseState staircase_;
  std::vector<int> again_; // numbers of plans to repeat
  int next_plan_{1};
  int attempts_{0};
  int repeats_granted_{0};
  int done_{0};
};

} // namespace dorsal
