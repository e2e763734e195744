#pragma once
// A simulated patient feels one point or two. Two points are felt as two with a probability that grows with
// their distance (a logistic of its logarithm); one point is taken for two now and then; a lapse is a guess.
// The distance felt as two half of the time is larger for profiles whose judgement of pictures is weaker:
// *assumed*, so that one profile is one person in every task.
#include "engine/core/base/random.h"
#include "engine/core/observer/profile.h"
#include "engine/core/task/points/pair.h"
#include "engine/core/task/points/touch.h"
#include "engine/core/task/probe/tip.h"

namespace dorsal::observer {

struct TouchSense {
  double half_mm;   // distance felt as two half of the time
  double slope;     // of the logistic, per unit of log distance
  double false_two; // share of single points felt as two
};
// After so many sessions of the phase, and what others carry over: profiles that learn come to feel closer
// points.
[[nodiscard]] TouchSense touch_sense(const ObserverProfile& profile, double sessions);

// The probability of answering "two".
[[nodiscard]] double chance_of_two(const ObserverProfile& profile, const points::Touch& touch,
                                   double sessions);

[[nodiscard]] int answer_to_touch(const ObserverProfile& profile, const points::Touch& touch, double sessions,
                                  Random& draws); // 0: one, 1: two

[[nodiscard]] double chance_of_correct(const ObserverProfile& profile, const points::Touch& touch,
                                       double sessions);

// Two points one above the other or side by side: told apart from a third less distance than two from one, by
// guessing below; a blunt tip from a pointed one: nearly always by the healthy profile. Both *assumed*.
[[nodiscard]] double chance_of_correct(const ObserverProfile& profile, const points::Pair& pair,
                                       double sessions);
[[nodiscard]] double chance_of_correct(const ObserverProfile& profile, const probe::Tip& tip,
                                       double sessions);

} // namespace dorsal::observer
