#include "engine/core/observer/touch.h"

#include "engine/core/task/task.h"

#include <algorithm>
#include <cmath>

namespace dorsal::observer {
namespace {

// Pain-free people told two points from one at 66 mm, people with back pain at 78 mm (Adamczyk et al. 2018);
// the healthy profile's drift is the reference.
constexpr double pain_free_mm = 66, exponent = 0.4, widest_mm = 400;

// Known with this probability, and otherwise guessed between two answers.
double knows_or_guesses(const ObserverProfile& profile, double known) {
  const double lapse = std::min(1.0, profile.lapse + profile.fast_guess);
  return lapse / 2 + (1 - lapse) * (0.5 + known / 2);
}

} // namespace

TouchSense touch_sense(const ObserverProfile& profile, double sessions) {
  const double half = pain_free_mm * std::pow(times_weaker(profile, sessions), exponent);
  return {.half_mm = std::min(half, widest_mm), .slope = 4, .false_two = 0.1};
}

double chance_of_two(const ObserverProfile& profile, const points::Touch& touch, double sessions) {
  const TouchSense sense = touch_sense(profile, sessions);
  const double guess = profile.lapse + profile.fast_guess;
  const double felt =
      touch.points == 1
          ? sense.false_two
          : sense.false_two + (1 - sense.false_two) /
                                  (1 + std::exp(-sense.slope * std::log(touch.distance_mm / sense.half_mm)));
  return guess / static_cast<double>(task_of(TaskId::points).answers.size()) + (1 - guess) * felt;
}

double chance_of_correct(const ObserverProfile& profile, const points::Touch& touch, double sessions) {
  const double two = chance_of_two(profile, touch, sessions);
  return touch.points == 1 ? 1 - two : two;
}

double chance_of_correct(const ObserverProfile& profile, const points::Pair& pair, double sessions) {
  constexpr double of_two_from_one = 2.0 / 3;
  const TouchSense sense = touch_sense(profile, sessions);
  const double known =
      1 / (1 + std::exp(-sense.slope * std::log(pair.distance_mm / (of_two_from_one * sense.half_mm))));
  return knows_or_guesses(profile, known);
}

double chance_of_correct(const ObserverProfile& profile, const probe::Tip&, double sessions) {
  constexpr double healthy_knows = 0.9;
  const double half = touch_sense(profile, sessions).half_mm;
  const double known = std::min(1.0, healthy_knows * pain_free_mm / half);
  return knows_or_guesses(profile, known);
}

int answer_to_touch(const ObserverProfile& profile, const points::Touch& touch, double sessions,
                    Random& draws) {
  return draws.chance(std::clamp(chance_of_two(profile, touch, sessions), 0.0, 1.0)) ? 1 : 0;
}

} // namespace dorsal::observer
