#include "engine/core/task/led_stimulus.h"

#include "engine/core/task/drawing/signs.h"
#include "engine/core/task/touch/touch.h"
#include "engine/core/task/touch_probe/touch_probe.h"

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
  TaskId operator()(const drawing::Sign&) const { return TaskId::drawing; }
  TaskId operator()(const vibration::Buzz&) const { return TaskId::vibration; }
  TaskId operator()(const touch_probe::Touch&) const { return TaskId::touch_probe; }
};
struct TruthOf {
  int operator()(const points::Touch& touch) const { return touch.points - 1; }
  int operator()(const touch::Site& site) const { return touch::answer_of(site.square); }
  int operator()(const points::Pair& pair) const { return pair.side_by_side; }
  int operator()(const vibration::Buzz& buzz) const { return touch::answer_of(buzz.site.square); }
  int operator()(const touch_probe::Touch& touch) const {
    return touch_probe::answer_of(touch.site.square, touch.tip);
  }
  int operator()(const probe::Tip& tip) const { return tip.pointed; }
  int operator()(const drawing::Sign& sign) const { return drawing::answer_of(sign.set, sign.sign); }
};
struct ValuesOf {
  std::vector<double> operator()(const points::Touch& touch) const {
    return {static_cast<double>(touch.points), touch.distance_mm};
  }
  std::vector<double> operator()(const touch::Site& site) const {
    return {static_cast<double>(site.squares), static_cast<double>(site.square)};
  }
  std::vector<double> operator()(const vibration::Buzz& buzz) const {
    return {static_cast<double>(buzz.site.squares), static_cast<double>(buzz.site.square),
            static_cast<double>(buzz.lasts_ms)};
  }
  std::vector<double> operator()(const touch_probe::Touch& touch) const {
    return {static_cast<double>(touch.site.squares), static_cast<double>(touch.site.square),
            static_cast<double>(touch.tip.pointed)};
  }
  std::vector<double> operator()(const points::Pair& pair) const {
    return {static_cast<double>(pair.side_by_side), pair.distance_mm};
  }
  std::vector<double> operator()(const probe::Tip& tip) const { return {static_cast<double>(tip.pointed)}; }
  std::vector<double> operator()(const drawing::Sign& sign) const {
    return {static_cast<double>(sign.step), static_cast<double>(sign.set), static_cast<double>(sign.sign),
            static_cast<double>(sign.size_mm), static_cast<double>(sign.turned_deg)};
  }
};

struct IsCatch {
  template <class Stimulus>
  bool operator()(const Stimulus&) const {
    return false;
  }
  bool operator()(const touch::Site& site) const { return site.square == 0; }
  bool operator()(const drawing::Sign& sign) const { return sign.sign == 0; }
  bool operator()(const vibration::Buzz& buzz) const { return buzz.site.square == 0; }
  bool operator()(const touch_probe::Touch& touch) const { return touch.site.square == 0; }
};
struct ChanceOf {
  template <class Stimulus>
  double operator()(const Stimulus& stimulus) const {
    return task_of(TaskOf{}(stimulus)).chance;
  }
  double operator()(const touch::Site& site) const { return 1.0 / site.squares; }
  double operator()(const vibration::Buzz& buzz) const { return 1.0 / buzz.site.squares; }
  double operator()(const touch_probe::Touch& touch) const { return 1.0 / (2 * touch.site.squares); }
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

// A whole number of a range, or the whole is refused.
std::optional<int> whole_of(double value, int low, int high) {
  if (!(value >= low && value <= high) || value != std::floor(value)) return {};
  return static_cast<int>(value);
}

std::optional<touch::Site> site_of(const std::vector<double>& values) {
  if (values.size() < 2) return {};
  const auto squares = whole_of(values[0], 0, touch::most_squares);
  const auto square = whole_of(values[1], 0, touch::most_squares);
  if (!squares || !touch::grid_of(*squares) || !square || *square > *squares) return {};
  return touch::Site{*squares, *square};
}

std::optional<LedStimulus> buzz_of(const std::vector<double>& values) {
  constexpr int longest_ms = 10'000;
  const auto site = site_of(values);
  if (!site || values.size() != 3) return {};
  const auto lasts = whole_of(values[2], 1, longest_ms);
  if (!lasts) return {};
  return vibration::Buzz{*site, *lasts};
}

std::optional<LedStimulus> tipped_of(const std::vector<double>& values) {
  const auto site = site_of(values);
  if (!site || values.size() != 3 || !is_one_of_two(values[2])) return {};
  const probe::Tip tip{static_cast<int>(values[2])};
  if (site->square == 0 && tip != probe::Tip{}) return {};
  return touch_probe::Touch{*site, tip};
}

std::optional<LedStimulus> sign_of(const std::vector<double>& values) {
  constexpr int most_steps = 100, quarter_deg = 90;
  if (values.size() != 5) return {};
  const auto step = whole_of(values[0], 1, most_steps);
  const auto set = whole_of(values[1], 1, static_cast<int>(drawing::sign_sets.size()));
  const auto sign = whole_of(values[2], 0, static_cast<int>(drawing::signs_of_a_set));
  const auto size = whole_of(values[3], 1, static_cast<int>(longest_mm));
  const auto turned = whole_of(values[4], 0, 3 * quarter_deg);
  if (!step || !set || !sign || !size || !turned || *turned % quarter_deg != 0) return {};
  return drawing::Sign{*step, *set, *sign, *size, *turned};
}

} // namespace

TaskId task_of(const LedStimulus& stimulus) { return std::visit(TaskOf{}, stimulus); }
int truth_of(const LedStimulus& stimulus) { return std::visit(TruthOf{}, stimulus); }
std::vector<double> factor_values(const LedStimulus& stimulus) { return std::visit(ValuesOf{}, stimulus); }
bool is_catch(const LedStimulus& stimulus) { return std::visit(IsCatch{}, stimulus); }

std::optional<touch::Site> site_in(const LedStimulus& stimulus) {
  if (const auto* site = std::get_if<touch::Site>(&stimulus)) return *site;
  if (const auto* touch = std::get_if<touch_probe::Touch>(&stimulus)) return touch->site;
  const auto* buzz = std::get_if<vibration::Buzz>(&stimulus);
  return buzz ? std::optional{buzz->site} : std::nullopt;
}

LedStimulus graded_part(const LedStimulus& stimulus) {
  const auto* touch = std::get_if<touch_probe::Touch>(&stimulus);
  return touch ? LedStimulus{touch->site} : stimulus;
}

int graded_answer(const LedStimulus& stimulus, int answer) {
  return std::holds_alternative<touch_probe::Touch>(stimulus)
             ? touch::answer_of(touch_probe::square_of(answer))
             : answer;
}

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
  case TaskId::touch: return values.size() == 2 ? site_of(values) : std::nullopt;
  case TaskId::vibration: return buzz_of(values);
  case TaskId::touch_probe: return tipped_of(values);
  case TaskId::orientation: return pair_of(values);
  case TaskId::probe: return tip_of(values);
  case TaskId::drawing: return sign_of(values);
  case TaskId::judgement:
  case TaskId::words:
  case TaskId::lesson:
  case TaskId::imagery:
  case TaskId::movement: break;
  }
  return {};
}

} // namespace dorsal
