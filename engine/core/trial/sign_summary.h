#pragma once
// Which signs were told rightly, of trials in which one is drawn on the back: the share right of each sign of
// the set, what it was taken for, and how often something was felt where nothing was drawn. Trials of one
// step of the ladder: those of the last one shown are counted, others are left out and their number is said.
#include "engine/core/statistics/proportion.h"
#include "engine/core/trial/led_trial.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace dorsal {

struct OneSign {
  statistics::Count score{};
  std::map<int, int> taken_for; // answers of the task that were wrong, and how often
};

struct SignSummary {
  int step{};
  int set{};
  int of_other_steps{};
  std::vector<OneSign> by_sign;   // of the set, from sign 1
  statistics::Count false_felt{}; // "correct": something was felt in a catch trial
  int not_felt{};                 // signs answered with "nothing"
};

// Empty where no trial has a sign.
[[nodiscard]] std::optional<SignSummary> sign_summary(std::span<const LedTrialRecord> trials);

} // namespace dorsal
