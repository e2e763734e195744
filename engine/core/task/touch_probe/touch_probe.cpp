#include "engine/core/task/touch_probe/touch_probe.h"

#include <algorithm>
#include <span>

namespace dorsal::touch_probe {
namespace {

// Of one square: as many of each, and where one is left over, that one.
std::vector<int> tips_of_square(std::size_t touches, int left_over, Random& draws) {
  std::vector<int> tips(touches, left_over);
  std::fill_n(tips.begin(), touches / 2, 1 - left_over);
  draws.shuffle(std::span{tips});
  return tips;
}

} // namespace

std::vector<Touch> plan_touches(int squares, int touches, int catches, Random draws) {
  Random tips{draws.bits()};
  std::vector<Touch> plan;
  std::vector<std::vector<std::size_t>> of_square(static_cast<std::size_t>(squares) + 1);
  for (const touch::Site& site : touch::plan_sites(squares, touches, catches, draws)) {
    of_square[static_cast<std::size_t>(site.square)].push_back(plan.size());
    plan.push_back({site, {}});
  }
  of_square.erase(of_square.begin()); // nothing has no tip
  tips.shuffle(std::span{of_square});
  int left_over = static_cast<int>(tips.integer(0, 1));
  for (const std::vector<std::size_t>& places : of_square) {
    const std::vector<int> pointed = tips_of_square(places.size(), left_over, tips);
    for (std::size_t i = 0; i < places.size(); ++i) plan[places[i]].tip.pointed = pointed[i];
    if (places.size() % 2 == 1) left_over = 1 - left_over;
  }
  return plan;
}

} // namespace dorsal::touch_probe
