#pragma once
// A simulated patient tells which sign was drawn on their back. It is known with a probability that grows
// with its height (a logistic of its logarithm), less where it is turned, where two are to be added and where
// three make a word; otherwise one of the set's ten is guessed. A sign that was not drawn is felt now and
// then. How high a sign has to be follows from the profile as in touch.h. All of it is *assumed*: no figures
// of the low back were found (facts/programme.md 8.3).
#include "engine/core/base/random.h"
#include "engine/core/observer/profile.h"
#include "engine/core/task/drawing/sign.h"

namespace dorsal::observer {

[[nodiscard]] double chance_of_correct(const ObserverProfile& profile, const drawing::Sign& sign,
                                       double sessions);
[[nodiscard]] int answer_to_sign(const ObserverProfile& profile, const drawing::Sign& sign, double sessions,
                                 Random& draws); // a number of the task's answers

} // namespace dorsal::observer
