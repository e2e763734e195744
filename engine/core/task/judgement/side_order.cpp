#include "engine/core/task/judgement/side_order.h"

#include "engine/core/task/judgement/schedule.h"

#include <algorithm>

namespace dorsal {
namespace {

// How many rules are broken at one place of the order, looking back.
int broken_at(std::size_t place, std::span<const Showing> order, std::span<const StimulusItem> items) {
  const auto side = [&](std::size_t i) { return items[order[i].item].side; };
  int broken = 0;
  if (place > 0 && items[order[place].item].base == items[order[place - 1].item].base) ++broken;
  constexpr std::size_t run = longest_same_side_run;
  if (place >= run) {
    bool same = true;
    for (std::size_t back = 1; back <= run; ++back) same = same && side(place - back) == side(place);
    if (same) ++broken;
  }
  return broken;
}

int broken_in_all(std::span<const Showing> order, std::span<const StimulusItem> items) {
  int broken = 0;
  for (std::size_t i = 0; i < order.size(); ++i) broken += broken_at(i, order, items);
  return broken;
}

// A swap touches only the places whose look-back windows hold one of the two.
int broken_near(std::size_t a, std::size_t b, std::span<const Showing> order,
                std::span<const StimulusItem> items) {
  int broken = 0;
  const auto window = [&](std::size_t from) {
    return std::min(order.size(), from + longest_same_side_run + 1);
  };
  for (std::size_t i = a; i < window(a); ++i) broken += broken_at(i, order, items);
  for (std::size_t i = std::max(b, window(a)); i < window(b); ++i) broken += broken_at(i, order, items);
  return broken;
}

} // namespace

std::vector<Side> balanced_sides(int count, Random& draws) {
  std::vector<Side> sides;
  const auto n = static_cast<std::size_t>(count);
  const Side odd_one = draws.chance(0.5) ? Side::left : Side::right;
  for (std::size_t i = 0; i < n; ++i)
    sides.push_back(i + 1 == n && n % 2 == 1 ? odd_one : i % 2 == 0 ? Side::left : Side::right);
  const auto too_long = [&] {
    int run = 0;
    for (std::size_t i = 0; i < n; ++i) {
      run = i > 0 && sides[i] == sides[i - 1] ? run + 1 : 1;
      if (run > longest_same_side_run) return i;
    }
    return n;
  };
  draws.shuffle(std::span{sides});
  // A place that breaks the rule changes with a random one until none is left; balance is kept by swapping.
  for (std::size_t place = too_long(); place < n; place = too_long())
    std::swap(sides[place], sides[static_cast<std::size_t>(draws.integer(0, count - 1))]);
  return sides;
}

void order_showings(std::vector<Showing>& showings, std::span<const StimulusItem> items, Random& draws) {
  draws.shuffle(std::span{showings});
  if (showings.size() < 2) return;
  const auto last = static_cast<std::int64_t>(showings.size()) - 1;
  int broken = broken_in_all(showings, items);
  // Min-conflicts repair (Minton et al. 1992): swap a broken place with a random one unless that makes it
  // worse.
  for (std::size_t place = 0, tries = 0; broken > 0 && tries < 200 * showings.size(); ++tries) {
    while (broken_at(place, showings, items) == 0) place = (place + 1) % showings.size();
    const auto other = static_cast<std::size_t>(draws.integer(0, last));
    const auto [low, high] = std::minmax(place, other);
    const int before = broken_near(low, high, showings, items);
    std::swap(showings[low], showings[high]);
    const int after = broken_near(low, high, showings, items);
    if (after > before)
      std::swap(showings[low], showings[high]);
    else
      broken += after - before;
  }
}

} // namespace dorsal
