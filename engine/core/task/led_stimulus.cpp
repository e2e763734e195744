#include "engine/core/task/led_stimulus.h"

#include "engine/core/task/touch/touch.h"

#include <cmath>

namespace dorsal {
namespace {

constexpr double longest_mm = 1000;

// One answer for each kind of stimulus: the compiler asks for a new one's.
struct TaskOf {
  TaskId operator()(const points::Touch&) const { return TaskId::points; }
  TaskId operator()(const touch::Site&) const { return TaskId::touch; }
  TaskId operator()(const points::Pair&) const { return TaskId::orientation; }
  TaskId operator()(const probe::Tip&) const { return TaskId::probe; }
};
struct TruthOf {
  int operator()(const points::Touch& touch) const { return touch.points - 1; }
  int operator()(const touch::Site& site) const { return touch::answer_of(site.square); }
  int operator()(const points::Pair& pair) const { return pair.side_by_side; }
  int operator()(const probe::Tip& tip) const { return tip.pointed; }
};
struct ValuesOf {
  std::vector<double> operator()(const points::Touch& touch) const {
    return {static_cast<double>(touch.points), touch.distance_mm};
  }
  std::vector<double> operator()(const touch::Site& site) const {
    return {static_cast<double>(site.squares), static_cast<double>(site.square)};
  }
  std::vector<double> operator()(const points::Pair& pair) const {
    return {static_cast<double>(pair.side_by_side), pair.distance_mm};
  }
  std::vector<double> operator()(const probe::Tip& tip) const { return {static_cast<double>(tip.pointed)}; }
};

struct IsCatch {
  template <class Stimulus>
  bool operator()(const Stimulus&) const {
    return false;
  }
  bool operator()(const touch::Site& site) const { return site.square == 0; }
};
struct ChanceOf {
  template <class Stimulus>
  double operator()(const Stimulus& stimulus) const {
    return task_of(TaskOf{}(stimulus)).chance;
  }
  double operator()(const touch::Site& site) const { return 1.0 / site.squares; }
};

std::optional<LedStimulus> touch_of(const std::vector<double>& values) {
  if (values.size() != 2) return {};
  const double count = values[0], distance = values[1];
  if ((count != 1 && count != 2) || !(distance > 0 && distance <= longest_mm)) return {};
  return points::Touch{static_cast<int>(count), distance};
}

bool is_one_of_two(double value) { return value == 0 || value == 1; }

std::optional<LedStimulus> pair_of(const std::vector<double>& values) {
  if (values.size() != 2 || !is_one_of_two(values[0]) || !(values[1] > 0 && values[1] <= longest_mm))
    return {};
  return points::Pair{static_cast<int>(values[0]), values[1]};
}

std::optional<LedStimulus> tip_of(const std::vector<double>& values) {
  if (values.size() != 1 || !is_one_of_two(values[0])) return {};
  return probe::Tip{static_cast<int>(values[0])};
}

std::optional<LedStimulus> site_of(const std::vector<double>& values) {
  if (values.size() != 2 || values[0] != std::floor(values[0]) || values[1] != std::floor(values[1]))
    return {};
  if (!(values[0] >= 0 && values[0] <= touch::most_squares)) return {};
  const auto grid = touch::grid_of(static_cast<int>(values[0]));
  if (!grid || !(values[1] >= 0 && values[1] <= grid->squares)) return {};
  return touch::Site{grid->squares, static_cast<int>(values[1])};
}

} // namespace

TaskId task_of(const LedStimulus& stimulus) { return std::visit(TaskOf{}, stimulus); }
int truth_of(const LedStimulus& stimulus) { return std::visit(TruthOf{}, stimulus); }
std::vector<double> factor_values(const LedStimulus& stimulus) { return std::visit(ValuesOf{}, stimulus); }
bool is_catch(const LedStimulus& stimulus) { return std::visit(IsCatch{}, stimulus); }

double chance_of(const LedStimulus& stimulus) { return std::visit(ChanceOf{}, stimulus); }

std::optional<double> difficulty_value(const LedStimulus& stimulus) {
  const auto place = task_of(task_of(stimulus)).difficulty;
  if (!place) return {};
  return factor_values(stimulus).at(*place);
}

std::optional<double> staircase_value(const LedStimulus& stimulus) {
  return task_of(task_of(stimulus)).staircase ? difficulty_value(stimulus) : std::nullopt;
}

std::optional<LedStimulus> led_stimulus(TaskId task, const std::vector<double>& values) {
  switch (task) {
  case TaskId::points: return touch_of(values);
  case TaskId::touch: return site_of(values);
  case TaskId::orientation: return pair_of(values);
  case TaskId::probe: return tip_of(values);
  case TaskId::judgement:
  case TaskId::words: break;
  }
  return {};
}

} // namespace dorsal
