#pragma once
// The chance that a study finds an effect of a given size on response times, by simulating it many times:
// people of one profile who differ in drift and in the time for seeing and pressing, an effect that differs
// between people, trials by observer.h, the median of each person's right answers in each condition. Within
// people: Student's t on the differences; between groups: Welch's t. A study finds the effect where p <
// alpha, two-sided. Power is an estimate from counts and comes with Wilson's and Clopper and Pearson's
// intervals. Differences between people are *assumed*: 20 % of drift, 80 ms of time, and the effect's own
// spread.
#include "engine/core/observer/profile.h"
#include "engine/core/statistics/proportion.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace dorsal::study {

struct PowerQuestion {
  observer::ObserverProfile profile{};
  int participants = 20;                // of all groups together where it is between groups
  int trials = 40;                      // of each person in each condition
  double effect_ms = 100;               // that the second condition, or group, is slower
  std::optional<double> effect_sd_ms{}; // between people; missing: half of the effect
  bool between_groups = false;
  double drift_spread = 0.20; // SD of the logarithm
  double time_spread_s = 0.08;
  double alpha = 0.05;
  int studies = 1000;
  std::uint64_t seed = 1;
};

struct PowerAnswer {
  statistics::Count found{0, 0}; // studies that found it, of all
  statistics::Bounds wilson{};
  statistics::Bounds clopper_pearson{};
  double mean_difference_ms = 0; // found on average: medians bend what was put in
  double sd_difference_ms = 0;   // within: of people's differences; between: of their medians, pooled
};

// `progress`: studies done, of how many. Nothing where the question has no answer (fewer than two people).
[[nodiscard]] std::optional<PowerAnswer> power_of(const PowerQuestion& question,
                                                  const std::function<void(int, int)>& progress = {});

} // namespace dorsal::study
