#pragma once
// How often a rule on block counts calls a patient of known accuracy ready, exactly: dynamic programming over
// the counts of the last blocks (binomial per side), no simulation error. The rule is asked after each block
// once `window` blocks exist, or from `first_asked` on. Repeated looks matter: always quote the horizon. Cost
// grows as outcomes^window: 41 outcomes (40 trials) and window 3 is 69,000 steps a block; 20 a side is 85
// million. bayes_min_correct: the fewest correct of n with P(p >= c) >= gamma under a Beta prior. Refuses
// (nullopt): unattainable.
#include "engine/core/statistics/proportion.h"
#include "engine/core/statistics/sprt.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace dorsal::readiness {

struct BlockCounts {
  int left_correct;
  int right_correct;

  [[nodiscard]] int correct() const { return left_correct + right_correct; }
};

struct CountRule {
  int window = 1;                                          // how many of the last blocks it looks at
  std::function<bool(std::span<const BlockCounts>)> holds; // oldest first
  std::optional<int>
      first_asked{}; // after this block; before the window is full it sees the blocks there are
};

struct BlockOutcome {
  BlockCounts counts;
  double chance;
};

struct Calendar {
  int left_trials = 20; // per block; a rule on the overall count may put all trials on one side
  int right_trials = 20;
  int blocks = 10;
};

struct TrueAccuracy {
  double left;
  double right;
};

struct OperatingCharacteristics {
  std::vector<double> ready_by; // ready_by[i]: called ready after block i + 1 at the latest
  double mean_blocks;           // to ready, with the horizon standing for those who never are
};

[[nodiscard]] OperatingCharacteristics exact_characteristics(const CountRule& rule, TrueAccuracy truth,
                                                             Calendar calendar);
// The same for any distribution of block outcomes.
[[nodiscard]] OperatingCharacteristics
exact_characteristics(const CountRule& rule, const std::vector<BlockOutcome>& outcomes, int blocks);

// A sequential test (sprt.h) over the answers of all blocks, looked at after every answer, counting from
// nought again when it says not ready; the patient is ready with the block in which it first says so.
[[nodiscard]] OperatingCharacteristics exact_characteristics(const Sprt& test, double p_true,
                                                             int trials_per_block, int blocks);

[[nodiscard]] std::optional<std::int64_t>
bayes_min_correct(std::int64_t n, double threshold, double probability, statistics::BetaPrior prior = {});

} // namespace dorsal::readiness
