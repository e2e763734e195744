#pragma once
// Ability on the difficulty scale (logits): Rasch's model, chance = floor + (1 - floor) / (1 + exp(difficulty
// - ability)). EAP: the mean and SD of the posterior under a normal prior (Bock & Mislevy 1982), by the
// trapezoid rule over 10 SDs, which converges geometrically for such smooth functions. Finite for all correct
// and all wrong, where maximum likelihood is not. A tracker is a value: one more answer gives the next one.
// The floor is the chance of a right guess, the task's (task.h).
#include <span>
#include <vector>

namespace dorsal::adaptation {

struct RaschItem {
  double difficulty;
  bool correct;
};

struct AbilityPrior {
  double mean = 0;
  double sd = 1.5;
};

struct AbilityEstimate {
  double ability;
  double sd;
  std::size_t n;
};

[[nodiscard]] double rasch_chance(double ability, double difficulty, double floor = 0);
[[nodiscard]] AbilityEstimate rasch_eap(std::span<const RaschItem> items, AbilityPrior prior = {},
                                        double floor = 0);

// The posterior on a fixed grid, for tracking from trial to trial without keeping the items.
struct AbilityTracker {
  AbilityPrior prior;
  double floor{};
  std::vector<double> log_posterior; // up to a constant, on the grid of the prior
  std::size_t n = 0;
};
[[nodiscard]] AbilityTracker start_tracking(AbilityPrior prior, double floor);
[[nodiscard]] AbilityTracker respond(AbilityTracker tracker, RaschItem item);
[[nodiscard]] AbilityEstimate estimate(const AbilityTracker& tracker);

} // namespace dorsal::adaptation
