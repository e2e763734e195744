#include "engine/core/readiness/evidence/evidence.h"

#include "engine/core/trial/scoring.h"
#include "engine/core/trial/verified_timing.h"

#include <algorithm>

namespace dorsal {

bool AssessTrial::scored() const { return score_of(outcome, response, side).has_value(); }

bool AssessTrial::correct() const { return score_of(outcome, response, side) == true; }

int AssessBlock::scored_trials() const {
  return static_cast<int>(std::ranges::count_if(trials, &AssessTrial::scored));
}

int AssessBlock::correct_trials() const {
  return static_cast<int>(std::ranges::count_if(trials, &AssessTrial::correct));
}

bool differ_in_brightness(std::string_view one, std::string_view other) {
  const auto dim = name_of(Brightness::dim);
  return one == "mixed" || other == "mixed" || (one == dim) != (other == dim);
}

bool AssessBlock::timing_verified() const {
  TimingCount count;
  for (const AssessTrial& trial : trials) {
    if (trial.outcome != Outcome::answered) continue;
    ++count.answered;
    count.verified += trial.timing_verified ? 1 : 0;
  }
  return count.good();
}

} // namespace dorsal
