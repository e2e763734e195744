#include "engine/core/readiness/evidence.h"

#include "engine/core/verified_timing.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {

std::string to_text(Day day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

bool AssessTrial::scored() const { return outcome == Outcome::answered || outcome == Outcome::time_out; }

bool AssessTrial::correct() const { return outcome == Outcome::answered && response == side; }

int AssessBlock::scored_trials() const {
  return static_cast<int>(std::ranges::count_if(trials, &AssessTrial::scored));
}

int AssessBlock::correct_trials() const {
  return static_cast<int>(std::ranges::count_if(trials, &AssessTrial::correct));
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
