#pragma once
// The one rule of what is scored and what is right. Scored are answers and time-outs: an anticipated or
// voided trial comes again. A time-out is a wrong answer. Exclusion by speed or side is a matter of named
// rules over the records, not of this one.
#include "engine/core/trial/trial.h"

#include <algorithm>
#include <array>

namespace dorsal {

inline constexpr std::array scored_outcomes{Outcome::answered, Outcome::time_out};

// Whether it was right; empty where it is not scored. `shown` is empty where nothing tells the true answer.
[[nodiscard]] constexpr std::optional<bool> score_of(Outcome outcome, std::optional<Side> answer,
                                                     std::optional<Side> shown) {
  if (std::ranges::find(scored_outcomes, outcome) == scored_outcomes.end()) return {};
  if (outcome == Outcome::answered && !answer) return {}; // a damaged record tells no answer
  return outcome == Outcome::answered && answer == shown;
}

} // namespace dorsal
