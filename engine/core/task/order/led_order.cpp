#include "engine/core/task/order/led_order.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace dorsal {
namespace {

constexpr double nearly_all = 0.8, too_few_right = 0.6;

bool repeats(const std::vector<int>& places) { return std::ranges::adjacent_find(places) != places.end(); }

// Each as often as any other, or once more; which of them, by chance.
std::vector<int> balanced(int kinds, int trials, Random& draws) {
  std::vector<int> all;
  for (int i = 1; i <= kinds; ++i) all.push_back(i);
  std::vector<int> order;
  while (static_cast<int>(order.size()) < trials) {
    std::vector<int> round;
    do {
      round = all;
      draws.shuffle(std::span{round});
    } while (!order.empty() && round.front() == order.back());
    order.insert(order.end(), round.begin(), round.end());
  }
  order.resize(static_cast<std::size_t>(trials));
  return order;
}

// Shuffled as a whole, so that nobody can count which ones are left; rounds stay where a block is too short
// or has too few kinds to be mixed without repeats.
void mix(std::vector<int>& places, Random& draws) {
  constexpr int most_tries = 2000;
  std::vector<int> mixed = places;
  for (int i = 0; i < most_tries; ++i) {
    draws.shuffle(std::span{mixed});
    if (repeats(mixed)) continue;
    places = std::move(mixed);
    return;
  }
}

} // namespace

std::vector<int> balanced_order(int kinds, int trials, int catches, Random draws) {
  std::vector<int> order = balanced(kinds, trials, draws);
  mix(order, draws);
  for (int i = 0; i < catches; ++i)
    order.insert(order.begin() + draws.integer(1, static_cast<std::int64_t>(order.size())), 0);
  return order;
}

int catches_of(double share, int trials) { return static_cast<int>(std::lround(share * trials)); }

Move move_after(const statistics::Count& score) {
  if (score.trials < least_trials_to_move) return Move::stay;
  const double right = *statistics::share(score);
  if (right >= nearly_all) return Move::harder;
  return right < too_few_right ? Move::easier : Move::stay;
}

} // namespace dorsal
