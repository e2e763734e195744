#include "engine/core/readiness/operating_characteristics.h"

#include "engine/core/statistics/distributions.h"

#include <algorithm>

namespace dorsal::readiness {
namespace {

struct Outcome {
  BlockCounts counts;
  double chance;
};

double binomial_chance(int n, int k, double p) {
  return pdf(statistics::Binomial{static_cast<double>(n), p}, static_cast<double>(k));
}

// Outcomes rarer than one in 1e17 are left out: over ten blocks they add up to less than rounding does.
std::vector<Outcome> outcomes(TrueAccuracy truth, Calendar calendar) {
  std::vector<Outcome> all;
  for (int l = 0; l <= calendar.left_trials; ++l)
    for (int r = 0; r <= calendar.right_trials; ++r) {
      const double chance = binomial_chance(calendar.left_trials, l, truth.left) *
                            binomial_chance(calendar.right_trials, r, truth.right);
      if (chance > 1e-17) all.push_back({{l, r}, chance});
    }
  return all;
}

std::size_t power(std::size_t base, int exponent) {
  std::size_t result = 1;
  for (int i = 0; i < exponent; ++i) result *= base;
  return result;
}

// 1 where the rule holds, for every window of outcomes; the newest block runs fastest.
std::vector<std::uint8_t> verdicts(const CountRule& rule, const std::vector<Outcome>& all) {
  const auto window = static_cast<std::size_t>(rule.window);
  std::vector<std::uint8_t> holds(power(all.size(), rule.window));
  std::vector<BlockCounts> last(window);
  for (std::size_t code = 0; code < holds.size(); ++code) {
    std::size_t rest = code;
    for (std::size_t i = window; i-- > 0; rest /= all.size()) last[i] = all[rest % all.size()].counts;
    holds[code] = rule.holds(last) ? 1 : 0;
  }
  return holds;
}

// The chance of each history of the last window - 1 blocks among those who are not ready yet.
struct Undecided {
  std::vector<double> chance;
  double ready = 0;
};

Undecided next_block(const Undecided& now, const std::vector<Outcome>& all,
                     const std::vector<std::uint8_t>& holds) {
  Undecided next{std::vector<double>(now.chance.size(), 0.0), now.ready};
  const std::size_t stride = now.chance.size() > 1 ? 1 : 0; // a window of one block remembers nothing
  for (std::size_t history = 0; history < now.chance.size(); ++history) {
    const std::size_t first = history * all.size();
    double* kept = &next.chance[first % now.chance.size()]; // the oldest block leaves the window
    for (std::size_t o = 0; o < all.size(); ++o) {
      const double chance = now.chance[history] * all[o].chance;
      next.ready += chance * holds[first + o];
      kept[o * stride] += chance * (1 - holds[first + o]);
    }
  }
  return next;
}

// Before the window is full nobody is ready: the histories are independent blocks.
Undecided first_blocks(const CountRule& rule, const std::vector<Outcome>& all) {
  Undecided start{{1.0}, 0};
  for (int i = 1; i < rule.window; ++i) {
    std::vector<double> longer;
    for (const double history : start.chance)
      for (const Outcome& o : all) longer.push_back(history * o.chance);
    start.chance = std::move(longer);
  }
  return start;
}

double mean_blocks(const std::vector<double>& ready_by) {
  double sum = 1; // E[min(T, N)] = sum over i < N of P(T > i)
  for (std::size_t i = 0; i + 1 < ready_by.size(); ++i) sum += 1 - ready_by[i];
  return sum;
}

} // namespace

OperatingCharacteristics exact_characteristics(const CountRule& rule, TrueAccuracy truth, Calendar calendar) {
  const auto all = outcomes(truth, calendar);
  const auto holds = verdicts(rule, all);
  Undecided state = first_blocks(rule, all);
  OperatingCharacteristics oc{{}, 0};
  for (int block = 1; block <= calendar.blocks; ++block) {
    if (block >= rule.window) state = next_block(state, all, holds);
    oc.ready_by.push_back(state.ready);
  }
  oc.mean_blocks = mean_blocks(oc.ready_by);
  return oc;
}

OperatingCharacteristics exact_characteristics(const Sprt& test, double p_true, int trials_per_block,
                                               int blocks) {
  const int most = trials_per_block * blocks;
  const auto width = static_cast<std::size_t>(most) + 1;
  std::vector<double> undecided(width * width,
                                0.0); // by answers since the last restart and correct ones among them
  undecided[0] = 1;
  double ready = 0;
  OperatingCharacteristics oc{{}, 0};
  for (int trial = 1; trial <= most; ++trial) {
    std::vector<double> next(width * width, 0.0);
    const auto arrive = [&](std::size_t n, std::size_t k, double chance) {
      if (chance == 0) return;
      const SprtDecision decision = decide(test, static_cast<int>(k), static_cast<int>(n - k));
      if (decision == SprtDecision::ready)
        ready += chance;
      else if (decision == SprtDecision::not_ready)
        next[0] += chance;
      else
        next[n * width + k] += chance;
    };
    for (std::size_t n = 0; n < static_cast<std::size_t>(trial); ++n)
      for (std::size_t k = 0; k <= n; ++k) {
        arrive(n + 1, k + 1, undecided[n * width + k] * p_true);
        arrive(n + 1, k, undecided[n * width + k] * (1 - p_true));
      }
    undecided = std::move(next);
    if (trial % trials_per_block == 0) oc.ready_by.push_back(ready);
  }
  oc.mean_blocks = mean_blocks(oc.ready_by);
  return oc;
}

std::optional<std::int64_t> bayes_min_correct(std::int64_t n, double threshold, double probability,
                                              statistics::BetaPrior prior) {
  if (n < 1) return std::nullopt;
  const auto reached = [&](std::int64_t k) {
    return statistics::beta_posterior_ge({k, n}, threshold, prior).value_or(0) >= probability;
  };
  if (!reached(n)) return std::nullopt;
  std::int64_t low = 0;
  std::int64_t high = n; // the posterior never falls with one more correct: halve
  while (low < high) {
    const std::int64_t middle = (low + high) / 2;
    if (reached(middle))
      high = middle;
    else
      low = middle + 1;
  }
  return high;
}

} // namespace dorsal::readiness
