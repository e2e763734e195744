#include "engine/core/adaptation/weighted_up_down.h"

#include <cmath>

namespace dorsal::adaptation {

std::optional<double> weighted_step_ratio(double target) {
  if (!(target > 0 && target < 1)) return std::nullopt;
  return target / (1 - target);
}

std::optional<StaircaseRule> rule_of(const WeightedUpDown& settings) {
  const auto ratio = weighted_step_ratio(settings.target);
  if (!ratio || !(settings.step_harder > 0) || !(settings.lowest <= settings.highest)) return std::nullopt;
  StaircaseRule rule;
  rule.start = settings.start;
  rule.harder_steps = {settings.step_harder};
  rule.easier_steps = {settings.step_harder * *ratio};
  rule.lowest = settings.lowest;
  rule.highest = settings.highest;
  rule.axis = Axis::larger_is_harder;
  return rule;
}

int nearest_level(const StaircaseState& state) { return static_cast<int>(std::ceil(state.level - 0.5)); }

} // namespace dorsal::adaptation
