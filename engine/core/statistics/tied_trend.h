#pragma once
// Exact Mann-Kendall p-value when values tie: over all orders of the same values, S depends on the inversions
// of a permutation of a multiset, whose counts are the Gaussian multinomial coefficients (MacMahon 1916; Valz
// & McLeod 1990 use the same for Kendall's tau). Without ties it equals mann_kendall_exact_p
// (mann_kendall.h), which refuses them. Refuses (nullopt): empty or non-finite series, more than 100 values.
#include "engine/core/statistics/sample.h"

#include <optional>

namespace dorsal::statistics {

[[nodiscard]] std::optional<double> tied_trend_exact_p(Sample series); // two-sided

} // namespace dorsal::statistics
