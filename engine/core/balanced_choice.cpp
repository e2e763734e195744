#include "engine/core/balanced_choice.h"

#include <algorithm>
#include <map>

namespace dorsal {
namespace {

// A factor counts how often each of its levels is shown. Its cost is weight * sum of (count - wanted)^2.
struct Factor {
  double weight{};
  std::vector<std::size_t> level_of; // for each candidate showing
  std::vector<int> counts;
  double wanted{};

  [[nodiscard]] double change(std::size_t level, int by) const {
    const double before = counts[level] - wanted;
    const double after = before + by;
    return weight * (after * after - before * before);
  }
};

template <class Key, class KeyOf>
Factor make_factor(double weight, std::span<const Showing> candidates, int pictures, KeyOf key_of) {
  std::map<Key, std::size_t> levels;
  for (const Showing& showing : candidates) levels.emplace(key_of(showing), 0);
  std::size_t next = 0;
  for (auto& [key, index] : levels) index = next++;
  Factor factor{.weight = weight, .level_of = {}, .counts = std::vector<int>(levels.size(), 0), .wanted = 0};
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

// The main effects weigh most, so that they are met exactly; the crossings and repetitions come after.
std::vector<Factor> make_factors(std::span<const Showing> candidates, std::span<const StimulusItem> items,
                                 int n) {
  constexpr double main = 100, crossed = 10, repeated = 1;
  const auto item = [&](const Showing& s) -> const StimulusItem& { return items[s.item]; };
  std::vector<Factor> factors;
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
  return factors;
}

class Descent {
public:
  Descent(std::vector<Factor> factors, std::size_t candidates, int pictures, Random& draws)
      : factors_(std::move(factors)), candidates_(candidates) {
    for (const Factor& factor : factors_) added_.emplace_back(factor.counts.size());
    for (int i = 0; i < pictures; ++i) {
      chosen_.push_back(
          static_cast<std::size_t>(draws.integer(0, static_cast<std::int64_t>(candidates) - 1)));
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
    for (const Factor& factor : factors_)
      for (const int n : factor.counts) sum += factor.weight * (n - factor.wanted) * (n - factor.wanted);
    return sum;
  }
  [[nodiscard]] const std::vector<std::size_t>& chosen() const { return chosen_; }

private:
  void count(std::size_t candidate, int by) {
    for (Factor& factor : factors_) factor.counts[factor.level_of[candidate]] += by;
  }
  // What one more showing of each level would cost: few levels, where there are many candidates.
  void weigh_levels() {
    for (std::size_t f = 0; f < factors_.size(); ++f)
      for (std::size_t level = 0; level < factors_[f].counts.size(); ++level)
        added_[f][level] = factors_[f].change(level, 1);
  }
  [[nodiscard]] double cost_of_adding(std::size_t candidate) const {
    double sum = 0;
    for (std::size_t f = 0; f < factors_.size(); ++f) sum += added_[f][factors_[f].level_of[candidate]];
    return sum;
  }
  bool improve(std::size_t trial, Random& draws) {
    constexpr double least = 1e-9;
    count(chosen_[trial], -1);
    weigh_levels();
    const double now = cost_of_adding(chosen_[trial]);
    double best = now - least;
    std::size_t winner = chosen_[trial];
    // A random starting place, so that ties do not always favour the first pictures.
    const auto start = static_cast<std::size_t>(draws.integer(0, static_cast<std::int64_t>(candidates_) - 1));
    for (std::size_t i = 0; i < candidates_; ++i) {
      const std::size_t candidate = (start + i) % candidates_;
      const double cost = cost_of_adding(candidate);
      if (cost < best - least) {
        best = cost;
        winner = candidate;
      }
    }
    const bool better = winner != chosen_[trial];
    chosen_[trial] = winner;
    count(winner, 1);
    return better;
  }

  std::vector<Factor> factors_;
  std::vector<std::vector<double>> added_; // by factor and level
  std::size_t candidates_;
  std::vector<std::size_t> chosen_;
};

} // namespace

std::vector<Showing> choose_balanced(const BlockSpec& block, std::span<const StimulusItem> items,
                                     Random& draws) {
  const std::vector<Showing> candidates = all_showings(block, items);
  const std::vector<Factor> factors = make_factors(candidates, items, block.pictures);
  std::vector<std::size_t> best;
  double best_cost = 0;
  constexpr int restarts = 8;
  for (int i = 0; i < restarts; ++i) {
    Descent descent{factors, candidates.size(), block.pictures, draws};
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
