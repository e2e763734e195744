#pragma once
// Post-error slowing. Robust: the mean of RT[e+1] - RT[e-1] over errors e with a correct trial on each side
// (Dutilh et al. 2012, J. Math. Psych. 56:208), which a slow drift cannot fake. Traditional: mean RT of
// correct trials after an error minus after a correct trial (Rabbitt 1966); inflated when difficulty or pace
// changes. Trials in order, unit of the times. Both mislead when the trials around errors differ in
// difficulty: take residuals first. Part without trials: no value.
#include "engine/core/statistics/sample.h"

#include <optional>
#include <vector>

namespace dorsal::statistics {

struct PostErrorSlowing {
  std::size_t after_error; // correct trials after an error
  std::size_t after_correct;
  std::size_t robust_pairs;
  std::optional<double> traditional;
  std::optional<double> robust;
  std::optional<Bounds> robust_interval; // 95 %, Student's t
};

// Refuses (nullopt): unequal lengths, non-finite times.
[[nodiscard]] std::optional<PostErrorSlowing> post_error_slowing(Sample rt, const std::vector<bool>& correct);

} // namespace dorsal::statistics
