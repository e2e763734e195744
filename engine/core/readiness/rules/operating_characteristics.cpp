#include "engine/core/readiness/rules/operating_characteristics.h"

#include "engine/core/statistics/distributions.h"

#include <algorithm>

namespace dorsal::readiness {
namespace {

double binomial_chance(int n, int k, double p) {
  return pdf(statistics::Binomial{static_cast<double>(n), p}, static_cast<double>(k));
}

// Outcomes rarer than one in 1e17 are left out: over ten blocks they add up to less than rounding does.
std::vector<BlockOutcome> outcomes(TrueAccuracy truth, Calendar calendar) {
  std::vector<BlockOutcome> all;
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

// The blocks that a code stands for, the newest running fastest.
std::vector<BlockCounts> decoded(std::size_t code, std::size_t blocks, const std::vector<BlockOutcome>& all) {
  std::vector<BlockCounts> history(blocks);
  for (std::size_t i = blocks; i-- > 0; code /= all.size()) history[i] = all[code % all.size()].counts;
  return history;
}

// 1 where the rule holds, for every history of so many blocks.
std::vector<std::uint8_t> verdicts(const CountRule& rule, int blocks, const std::vector<BlockOutcome>& all) {
  std::vector<std::uint8_t> holds(power(all.size(), blocks));
  for (std::size_t code = 0; code < holds.size(); ++code)
    holds[code] = rule.holds(decoded(code, static_cast<std::size_t>(blocks), all)) ? 1 : 0;
  return holds;
}

// The chance of each history of the last window - 1 blocks among those who are not ready yet.
struct Undecided {
  std::vector<double> chance;
  double ready = 0;
};

Undecided next_block(const Undecided& now, const std::vector<BlockOutcome>& all,
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

// While the window fills, every block makes the histories longer and none is forgotten.
Undecided longer(const Undecided& now, const std::vector<BlockOutcome>& all,
                 const std::vector<std::uint8_t>& holds) {
  Undecided next{{}, now.ready};
  next.chance.reserve(holds.size());
  for (const double history : now.chance)
    for (const BlockOutcome& o : all) {
      const double chance = history * o.chance;
      const bool ready = holds[next.chance.size()] != 0;
      next.ready += ready ? chance : 0;
      next.chance.push_back(ready ? 0 : chance);
    }
  return next;
}

// What the rule says after a block, for every history it can see then; never before it is first asked.
std::vector<std::uint8_t> asked_after(int block, const CountRule& rule,
                                      const std::vector<BlockOutcome>& all) {
  const int seen = std::min(block, rule.window);
  if (block < rule.first_asked.value_or(rule.window))
    return std::vector<std::uint8_t>(power(all.size(), seen), 0);
  return verdicts(rule, seen, all);
}

double mean_blocks(const std::vector<double>& ready_by) {
  double sum = 1; // E[min(T, N)] = sum over i < N of P(T > i)
  for (std::size_t i = 0; i + 1 < ready_by.size(); ++i) sum += 1 - ready_by[i];
  return sum;
}

} // namespace

OperatingCharacteristics exact_characteristics(const CountRule& rule, TrueAccuracy truth, Calendar calendar) {
  return exact_characteristics(rule, outcomes(truth, calendar), calendar.blocks);
}

OperatingCharacteristics exact_characteristics(const CountRule& rule,
                                               const std::vector<BlockOutcome>& outcomes, int blocks) {
  const int settled = std::max(rule.window, rule.first_asked.value_or(rule.window)); // the same from here on
  std::vector<std::uint8_t> holds;
  Undecided state{{1.0}, 0};
  OperatingCharacteristics oc{{}, 0};
  for (int block = 1; block <= blocks; ++block) {
    if (block <= settled) holds = asked_after(block, rule, outcomes);
    state = block < rule.window ? longer(state, outcomes, holds) : next_block(state, outcomes, holds);
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
