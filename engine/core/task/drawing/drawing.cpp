#include "engine/core/task/drawing/drawing.h"

#include "engine/core/task/drawing/signs.h"
#include "engine/core/task/order/led_order.h"

#include <array>

namespace dorsal::drawing {
namespace {

// Sets as sign_sets() has them: digits, letters, more letters, sums, words.
constexpr std::array all_steps{
    Step{1, 120, false}, Step{1, 80, false}, Step{1, 60, false}, Step{1, 80, true}, Step{2, 80, false},
    Step{2, 60, false},  Step{2, 80, true},  Step{3, 60, false}, Step{3, 60, true}, Step{4, 80, false},
    Step{4, 60, false},  Step{5, 80, false}, Step{5, 60, false}, Step{5, 40, false}};
static_assert(all_steps.size() == steps);
constexpr int quarter_deg = 90;

} // namespace

std::span<const Step> ladder() { return all_steps; }
const Step& step_of(int number) { return all_steps.at(static_cast<std::size_t>(number - 1)); }

int catches_of(const Rule& rule, int trials) { return dorsal::catches_of(rule.catch_share, trials); }

std::vector<Sign> plan_signs(int step, int trials, int catches, Random draws) {
  const Step& of = step_of(step);
  const std::vector<int> order = balanced_order(static_cast<int>(signs_of_a_set), trials, catches, draws);
  std::vector<Sign> signs;
  for (const int sign : order) {
    const int turns = of.turned ? static_cast<int>(draws.integer(1, 3)) : 0;
    signs.push_back({step, of.set, sign, of.size_mm, sign == 0 ? 0 : turns * quarter_deg});
  }
  return signs;
}

int next_step(int step, const statistics::Count& score, const Rule& rule) {
  switch (move_after(score)) {
  case Move::harder: return step < rule.most_step ? step + 1 : step;
  case Move::easier: return step > rule.least_step ? step - 1 : step;
  case Move::stay: break;
  }
  return step;
}

} // namespace dorsal::drawing
