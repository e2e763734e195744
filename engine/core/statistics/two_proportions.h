#pragma once
// Two proportions, left minus right.
// Difference with the hybrid score interval of Newcombe 1998 (Stat. Med. 17:873, method 10): Wilson limits
// combined. Fisher's exact test, two-sided by minimum likelihood (tolerance 1e-7 as in R), and its mid-p,
// which counts the tables as likely as the observed one by half. Hypergeometric weights by recurrence from
// the likeliest table. Refuses (nullopt): a side without trials, impossible counts.
#include "engine/core/statistics/proportion.h"

#include <optional>

namespace dorsal::statistics {

struct Difference {
  double value;
  Bounds interval;
};
[[nodiscard]] std::optional<Difference> newcombe_difference(Count left, Count right,
                                                            double confidence = 0.95);

struct FisherTest {
  double p;
  double p_mid;
};
[[nodiscard]] std::optional<FisherTest> fisher_exact(Count left, Count right);

} // namespace dorsal::statistics
