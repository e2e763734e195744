#pragma once
// A simulated patient answers a helper's touch, whatever the task, and presses the keys that say so.
#include "engine/core/base/random.h"
#include "engine/core/input/key.h"
#include "engine/core/observer/profile.h"
#include "engine/core/task/led_stimulus.h"

#include <vector>

namespace dorsal::observer {

struct LedAnswerOf {
  ObserverProfile profile;
  double sessions{}; // of the phase that are behind them, with what others carry over

  [[nodiscard]] int answer(const LedStimulus& stimulus,
                           Random& draws) const; // a number of the task's answers
  [[nodiscard]] double chance_of_correct(const LedStimulus& stimulus) const;
};

// One after the other: an arrow, what is typed and Enter, or both.
[[nodiscard]] std::vector<Key> keys_of_answer(const LedStimulus& stimulus, int answer);

} // namespace dorsal::observer
