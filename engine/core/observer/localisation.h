#pragma once
// A simulated patient tells in which square they were touched. The place felt lies around the place touched,
// with a spread in mm each way (acuity) and a bias; the helper aims with a spread of their own; a lapse is a
// guess, and nothing that touches is felt as something now and then. The square nearest to the place felt is
// the answer. Acuity follows from the profile as in touch.h: one profile is one person in every task.
#include "engine/core/base/random.h"
#include "engine/core/observer/profile.h"
#include "engine/core/task/touch/touch.h"

namespace dorsal::observer {

struct SenseOfPlace {
  double acuity_mm{};         // SD of the place felt, each way
  double right_mm{}, up_mm{}; // bias
  double lapse{};             // share of answers that are guesses
  double false_felt{};        // share of catch trials where something is felt
};
// After so many sessions of the phase, and what others carry over.
[[nodiscard]] SenseOfPlace sense_of_place(const ObserverProfile& profile, double sessions);

// SD of a helper's aim with the sheet on the back, each way; *assumed* (10 mm puts 2.5 % of touches into
// another square of 50 mm, facts/programme.md 1.3).
inline constexpr double helper_aims_mm = 8;

[[nodiscard]] int answer_to_touch(const SenseOfPlace& sense, const touch::Site& site, double aim_mm,
                                  Random& draws); // a number of the task's answers
// Exact up to the normal distribution's own accuracy.
[[nodiscard]] double chance_of_correct(const SenseOfPlace& sense, const touch::Site& site, double aim_mm);

} // namespace dorsal::observer
