#pragma once
// Errors on the easiest pictures hint at lapses of attention: the one-sided Clopper-Pearson lower bound of
// the error rate there (Clopper & Pearson 1934). Not specific: weak drift looks the same. Estimate lapses in
// the QUEST+ posterior instead. Refuses (nullopt): no trials, impossible counts.
#include "engine/core/statistics/proportion.h"

namespace dorsal::statistics {

// `errors.correct` is the number of errors.
[[nodiscard]] std::optional<double> error_lower_bound(Count errors, double confidence = 0.95);

} // namespace dorsal::statistics
