#include "engine/core/task/led_stimulus.h"

#include <cmath>

namespace dorsal {
namespace {

constexpr double longest_mm = 1000;

} // namespace

TaskId task_of(const LedStimulus&) { return TaskId::points; }

int truth_of(const LedStimulus& stimulus) { return std::get<points::Touch>(stimulus).points - 1; }

std::vector<double> factor_values(const LedStimulus& stimulus) {
  const auto& touch = std::get<points::Touch>(stimulus);
  return {static_cast<double>(touch.points), touch.distance_mm};
}

std::optional<LedStimulus> led_stimulus(TaskId task, const std::vector<double>& values) {
  if (task != TaskId::points || values.size() != 2) return {};
  const double count = values[0], distance = values[1];
  if ((count != 1 && count != 2) || !(distance > 0 && distance <= longest_mm)) return {};
  return points::Touch{static_cast<int>(count), distance};
}

} // namespace dorsal
