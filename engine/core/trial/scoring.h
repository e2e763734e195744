#pragma once
// The one rule of what is scored and what is right. Scored are answers and time-outs: an anticipated or
// voided trial comes again. A time-out is a wrong answer. Exclusion by speed or side is a matter of named
// rules over the records, not of this one.
#include "engine/core/trial/trial.h"

#include <algorithm>
#include <array>

namespace dorsal {

inline constexpr std::array scored_outcomes{Outcome::answered, Outcome::time_out};

// Whether it was right; empty where it is not scored. An answer is a side, or a number of a task's answers;
// `truth` is empty where nothing tells the true one.
template <class Answered>
[[nodiscard]] constexpr std::optional<bool> score(Outcome outcome, std::optional<Answered> answer,
                                                  std::optional<Answered> truth) {
  if (std::ranges::find(scored_outcomes, outcome) == scored_outcomes.end()) return {};
  if (outcome == Outcome::answered && !answer) return {}; // a damaged record tells no answer
  return outcome == Outcome::answered && answer == truth;
}

[[nodiscard]] constexpr std::optional<bool> score_of(Outcome outcome, std::optional<Side> answer,
                                                     std::optional<Side> shown) {
  return score<Side>(outcome, answer, shown);
}

} // namespace dorsal
