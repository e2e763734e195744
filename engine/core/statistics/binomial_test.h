#pragma once
// Exact binomial tests of `correct` of `trials` against a chance p0.
// Greater: P(X >= k). Two-sided by minimum likelihood: the sum over all outcomes no likelier than the
// observed one, with R's tolerance of 1e-7 for equal likelihoods (R binom.test, SciPy binomtest). Refuses
// (nullopt): no trials, impossible counts, p0 outside [0, 1].
#include "engine/core/statistics/proportion.h"

#include <optional>

namespace dorsal::statistics {

[[nodiscard]] std::optional<double> binomial_test_greater(Count count, double p0);
[[nodiscard]] std::optional<double> binomial_test_two_sided(Count count, double p0);

} // namespace dorsal::statistics
