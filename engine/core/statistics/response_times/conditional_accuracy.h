#pragma once
// Conditional accuracy function: trials sorted by response time, cut into bins of equal count (bin i holds
// the ranks from floor(i n / B) on), accuracy and mean time of each. A fast bin near one half tells of fast
// guesses (Thomas 1974). Ties keep trial order. A bin without trials has no value. Refuses (empty): unequal
// lengths, bins < 1, non-finite times.
#include "engine/core/statistics/proportion.h"
#include "engine/core/statistics/sample.h"

#include <optional>
#include <vector>

namespace dorsal::statistics {

struct AccuracyBin {
  Count count{};
  std::optional<double> mean_rt;
  std::optional<double> share_correct;
};

[[nodiscard]] std::vector<AccuracyBin> conditional_accuracy(Sample rt, const std::vector<bool>& correct,
                                                            int bins = 5);

} // namespace dorsal::statistics
