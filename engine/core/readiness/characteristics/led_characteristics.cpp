#include "engine/core/readiness/characteristics/led_characteristics.h"

#include "engine/core/statistics/distributions.h"

#include <cmath>
#include <vector>

namespace dorsal {
namespace {

constexpr double within = 1e-9; // of a share that is a fraction of whole touches

bool is_share(double value) { return value >= 0 && value <= 1; }

std::vector<double> chances(int touches, double share) {
  const statistics::Binomial right{static_cast<double>(touches), share};
  std::vector<double> of_count;
  for (int count = 0; count <= touches; ++count)
    of_count.push_back(boost::math::pdf(right, static_cast<double>(count)));
  return of_count;
}

int least_at(double share, int touches) { return static_cast<int>(std::ceil(share * touches - within)); }

} // namespace

std::optional<LedCharacteristics> led_characteristics(const LedRules& rules, double first, double second) {
  if (!is_share(first) || !is_share(second) || rules.least_touches < 1) return {};
  const int touches = rules.least_touches;
  const int needed = least_at(rules.share_goal, touches), rise = least_at(rules.share_rise, touches);
  const std::vector<double> before = chances(touches, first), after = chances(touches, second);
  LedCharacteristics found{.needed = needed};
  for (int b = 0; b <= touches; ++b)
    for (int a = 0; a <= touches; ++a) {
      const double both = before[static_cast<std::size_t>(b)] * after[static_cast<std::size_t>(a)];
      const bool twice = b >= needed && a >= needed, risen = a - b >= rise;
      if (a >= needed) found.goal_once += both;
      if (twice) found.goal_twice += both;
      if (risen) found.rise += both;
      if (twice || risen) found.ready += both;
    }
  return found;
}

std::optional<double> held_back_by_catches(const LedRules& rules, int catch_trials, double felt) {
  if (!is_share(felt) || catch_trials < 1) return {};
  const std::vector<double> of_count = chances(catch_trials, felt);
  double held = 0;
  for (int count = 0; count <= catch_trials; ++count)
    if (count > rules.most_catch_errors * catch_trials + within)
      held += of_count[static_cast<std::size_t>(count)];
  return held;
}

} // namespace dorsal
