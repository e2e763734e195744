#include "engine/core/task/judgement/balanced_choice.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>

namespace dorsal {
namespace {

// A factor counts how often each of its levels is shown. Its cost is weight * sum of (count - wanted)^2.
struct BalancedFactor {
  int weight{};
  std::vector<std::size_t> level_of; // for each candidate showing
  std::vector<int> counts;
  double wanted{};

  // What one more showing of the level costs, less what it costs at every level alike: weight (1 - 2 wanted).
  [[nodiscard]] int cost_of_adding(std::size_t level) const { return 2 * weight * counts[level]; }
};

template <class Key, class KeyOf>
BalancedFactor make_factor(int weight, std::span<const Showing> candidates, int pictures, KeyOf key_of) {
  std::map<Key, std::size_t> levels;
  for (const Showing& showing : candidates) levels.emplace(key_of(showing), 0);
  std::size_t next = 0;
  for (auto& [key, index] : levels) index = next++;
  BalancedFactor factor{
      .weight = weight, .level_of = {}, .counts = std::vector<int>(levels.size(), 0), .wanted = 0};
  for (const Showing& showing : candidates) factor.level_of.push_back(levels.at(key_of(showing)));
  factor.wanted = static_cast<double>(pictures) / static_cast<double>(levels.size());
  return factor;
}

std::vector<Showing> all_showings(const BlockSpec& block, std::span<const StimulusItem> items) {
  std::vector<double> rolls = block.rolls_deg;
  for (double& roll : rolls)
    if (roll == -180) roll = 180; // the same picture
  std::ranges::sort(rolls);
  rolls.erase(std::unique(rolls.begin(), rolls.end()), rolls.end());
  std::vector<Showing> showings;
  for (std::size_t i = 0; i < items.size(); ++i)
    for (const double roll : rolls) showings.push_back({i, roll});
  return showings;
}

// Where the parts of a candidate's cost come from. Candidates are every item at every roll, rolls fastest.
constexpr std::size_t roll_factor = 1, roll_and_side_factor = 5, exact_factor = 9, factor_count = 10;
constexpr std::array<std::size_t, 7> item_factors{0, 2, 3, 4, 6, 7, 8};

// The main effects weigh most, so that they are met exactly; the crossings and repetitions come after.
std::vector<BalancedFactor> make_factors(std::span<const Showing> candidates,
                                         std::span<const StimulusItem> items, int n) {
  constexpr int main = 100, crossed = 10, repeated = 1;
  const auto item = [&](const Showing& s) -> const StimulusItem& { return items[s.item]; };
  std::vector<BalancedFactor> factors;
  factors.push_back(
      make_factor<Side>(2 * main, candidates, n, [&](const Showing& s) { return item(s).side; }));
  factors.push_back(make_factor<double>(main, candidates, n, [&](const Showing& s) { return s.roll_deg; }));
  factors.push_back(
      make_factor<Amplitude>(main, candidates, n, [&](const Showing& s) { return item(s).amplitude; }));
  factors.push_back(
      make_factor<Movement>(main, candidates, n, [&](const Showing& s) { return item(s).movement; }));
  factors.push_back(
      make_factor<double>(main, candidates, n, [&](const Showing& s) { return item(s).view_deg; }));
  using RollSide = std::pair<double, Side>;
  factors.push_back(make_factor<RollSide>(crossed, candidates, n, [&](const Showing& s) {
    return RollSide{s.roll_deg, item(s).side};
  }));
  using AmplitudeSide = std::pair<Amplitude, Side>;
  factors.push_back(make_factor<AmplitudeSide>(crossed, candidates, n, [&](const Showing& s) {
    return AmplitudeSide{item(s).amplitude, item(s).side};
  }));
  factors.push_back(
      make_factor<std::size_t>(repeated, candidates, n, [&](const Showing& s) { return s.item; }));
  factors.push_back(
      make_factor<std::size_t>(repeated, candidates, n, [&](const Showing& s) { return item(s).base; }));
  // The same picture at the same roll twice is the last resort.
  using Exact = std::pair<std::size_t, double>;
  factors.push_back(make_factor<Exact>(crossed, candidates, n, [&](const Showing& s) {
    return Exact{s.item, s.roll_deg};
  }));
  assert(factors.size() == factor_count);
  return factors;
}

class Descent {
public:
  Descent(std::vector<BalancedFactor> factors, std::size_t rolls, int pictures, Random& draws)
      : factors_(std::move(factors)), candidates_(factors_.front().level_of.size()), rolls_(rolls),
        costs_(candidates_) {
    for (int i = 0; i < pictures; ++i) {
      chosen_.push_back(
          static_cast<std::size_t>(draws.integer(0, static_cast<std::int64_t>(candidates_) - 1)));
      count(chosen_.back(), 1);
    }
  }

  // Gives every trial in turn the candidate that lowers the cost most, until nothing helps.
  void run(Random& draws) {
    std::vector<std::size_t> order(chosen_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (int sweep = 0; sweep < 60; ++sweep) {
      draws.shuffle(std::span{order});
      bool better = false;
      for (const std::size_t trial : order) better = improve(trial, draws) || better;
      if (!better) return;
    }
  }

  [[nodiscard]] double cost() const {
    double sum = 0;
    for (const BalancedFactor& factor : factors_)
      for (const int n : factor.counts) sum += factor.weight * (n - factor.wanted) * (n - factor.wanted);
    return sum;
  }
  [[nodiscard]] const std::vector<std::size_t>& chosen() const { return chosen_; }

private:
  void count(std::size_t candidate, int by) {
    for (BalancedFactor& factor : factors_) factor.counts[factor.level_of[candidate]] += by;
  }
  [[nodiscard]] int cost_in(std::size_t factor, std::size_t candidate) const {
    return factors_[factor].cost_of_adding(factors_[factor].level_of[candidate]);
  }
  // Most factors are the item's or the roll's alone: they are asked once an item, and once a roll and side.
  void weigh_candidates() {
    const BalancedFactor& side = factors_.front();
    std::array<const int*, 2> of_rolls{};
    for (std::size_t first = 0; first < candidates_; first += rolls_) {
      int of_item = 0;
      for (const std::size_t factor : item_factors) of_item += cost_in(factor, first);
      const std::size_t level = side.level_of[first];
      if (!of_rolls[level]) of_rolls[level] = weigh_rolls(level, first);
      for (std::size_t roll = 0; roll < rolls_; ++roll)
        costs_[first + roll] = of_item + of_rolls[level][roll] + cost_in(exact_factor, first + roll);
    }
  }
  const int* weigh_rolls(std::size_t side, std::size_t first) {
    std::vector<int>& costs = roll_costs_[side];
    costs.resize(rolls_);
    for (std::size_t roll = 0; roll < rolls_; ++roll)
      costs[roll] = cost_in(roll_factor, first + roll) + cost_in(roll_and_side_factor, first + roll);
    return costs.data();
  }
  bool improve(std::size_t trial, Random& draws) {
    count(chosen_[trial], -1);
    weigh_candidates();
    // A random starting place, so that ties do not always favour the first pictures.
    const auto start = costs_.begin() + draws.integer(0, static_cast<std::int64_t>(candidates_) - 1);
    const auto later = std::min_element(start, costs_.end());
    const auto earlier = std::min_element(costs_.begin(), start);
    const auto least = earlier != start && *earlier < *later ? earlier : later;
    const bool better = *least < costs_[chosen_[trial]];
    if (better) chosen_[trial] = static_cast<std::size_t>(least - costs_.begin());
    count(chosen_[trial], 1);
    return better;
  }

  std::vector<BalancedFactor> factors_;
  std::size_t candidates_;
  std::size_t rolls_;
  std::vector<int> costs_;                     // of one more showing of each candidate
  std::array<std::vector<int>, 2> roll_costs_; // a side's
  std::vector<std::size_t> chosen_;
};

} // namespace

std::vector<Showing> choose_balanced(const BlockSpec& block, std::span<const StimulusItem> items,
                                     Random& draws) {
  const std::vector<Showing> candidates = all_showings(block, items);
  const std::vector<BalancedFactor> factors = make_factors(candidates, items, block.pictures);
  std::vector<std::size_t> best;
  double best_cost = 0;
  constexpr int restarts = 8;
  for (int i = 0; i < restarts; ++i) {
    Descent descent{factors, candidates.size() / items.size(), block.pictures, draws};
    descent.run(draws);
    if (i == 0 || descent.cost() < best_cost) {
      best = descent.chosen();
      best_cost = descent.cost();
    }
  }
  std::vector<Showing> showings;
  for (const std::size_t candidate : best) showings.push_back(candidates[candidate]);
  return showings;
}

} // namespace dorsal
