#pragma once
// How often the grade of touch calls a patient of known accuracy ready, exactly, by counting: two
// measurements of as many touches as the rules ask for, a week apart, answered by the patient, with few catch
// errors. The answers of one measurement are independent and equally likely right (binomial).
#include "engine/core/protocol/led_rules.h"

#include <optional>

namespace dorsal {

struct LedCharacteristics {
  int needed{};       // right answers at the goal
  double goal_once{}; // one measurement at the goal
  double goal_twice{};
  double rise{};  // the second far enough above the first
  double ready{}; // either
};

// `first`, `second`: share of touches told rightly in the long run, at each measurement. Refuses (nullopt): a
// share outside [0, 1], no touches.
[[nodiscard]] std::optional<LedCharacteristics> led_characteristics(const LedRules& rules, double first,
                                                                    double second);

// How often more catch trials than allowed are answered as if something was felt, which holds the grade back:
// `felt` of `catch_trials` in the long run.
[[nodiscard]] std::optional<double> held_back_by_catches(const LedRules& rules, int catch_trials,
                                                         double felt);

} // namespace dorsal
