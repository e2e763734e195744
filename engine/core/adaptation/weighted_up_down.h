#pragma once
// The weighted up-down staircase: one step harder after each correct answer, a larger step easier after each
// error. Kaernbach 1991 (Percept. Psychophys. 49:227): at balance p * step_harder = (1 - p) * step_easier, so
// step_easier = step_harder * p / (1 - p); a target of .80 gives 4.
// Difficulty grows upwards, in any unit: levels of a ladder (step 1) or logits. Start, replies and limits as
// in staircase.h. Refuses (nullopt) targets outside (0, 1), a step that is not positive, and crossed limits.
#include "engine/core/adaptation/staircase.h"

#include <optional>

namespace dorsal::adaptation {

struct WeightedUpDown {
  double target = 0.80; // share of correct answers to settle at
  double start = 0;     // difficulty of the first trial
  double step_harder = 0.25;
  double lowest = 0; // easiest and hardest difficulty
  double highest = 10;
};

[[nodiscard]] std::optional<double> weighted_step_ratio(double target); // step_easier / step_harder
[[nodiscard]] std::optional<StaircaseRule> rule_of(const WeightedUpDown& settings);

// The whole level nearest to the state's difficulty; halves go to the easier one.
[[nodiscard]] int nearest_level(const StaircaseState& state);

} // namespace dorsal::adaptation
