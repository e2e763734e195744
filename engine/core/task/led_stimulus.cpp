#include "engine/core/task/led_stimulus.h"

namespace dorsal {
namespace {

constexpr double longest_mm = 1000;

// One answer for each kind of stimulus: the compiler asks for a new one's.
struct TaskOf {
  TaskId operator()(const points::Touch&) const { return TaskId::points; }
};
struct TruthOf {
  int operator()(const points::Touch& touch) const { return touch.points - 1; }
};
struct ValuesOf {
  std::vector<double> operator()(const points::Touch& touch) const {
    return {static_cast<double>(touch.points), touch.distance_mm};
  }
};

struct IsCatch {
  bool operator()(const points::Touch&) const { return false; }
};

std::optional<LedStimulus> touch_of(const std::vector<double>& values) {
  if (values.size() != 2) return {};
  const double count = values[0], distance = values[1];
  if ((count != 1 && count != 2) || !(distance > 0 && distance <= longest_mm)) return {};
  return points::Touch{static_cast<int>(count), distance};
}

} // namespace

TaskId task_of(const LedStimulus& stimulus) { return std::visit(TaskOf{}, stimulus); }
int truth_of(const LedStimulus& stimulus) { return std::visit(TruthOf{}, stimulus); }
std::vector<double> factor_values(const LedStimulus& stimulus) { return std::visit(ValuesOf{}, stimulus); }
bool is_catch(const LedStimulus& stimulus) { return std::visit(IsCatch{}, stimulus); }

std::optional<double> staircase_value(const LedStimulus& stimulus) {
  const auto place = task_of(task_of(stimulus)).staircase;
  if (!place) return {};
  return factor_values(stimulus).at(*place);
}

std::optional<LedStimulus> led_stimulus(TaskId task, const std::vector<double>& values) {
  switch (task) {
  case TaskId::points: return touch_of(values);
  case TaskId::judgement:
  case TaskId::words: break;
  }
  return {};
}

} // namespace dorsal
