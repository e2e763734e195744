#pragma once
// EZ-diffusion of a group (statistics/response_times/ez_diffusion.h; seconds, s = 1), fitted to response
// times freed of their slope over roll, because mixing rolls biases drift by some -8 %. Given with reasons
// for doubt: too few trials, all or none correct, negative non-decision time, response times not skewed to
// the right, errors unlike correct answers, a preferred side.
#include "engine/core/analysis/accuracy_summary.h"
#include "engine/core/analysis/time_summary.h"
#include "engine/core/statistics/response_times/ez_diffusion.h"

#include <string>

namespace dorsal::analysis {

struct DiffusionSummary {
  std::optional<statistics::EzDiffusion> ez; // missing below ez_min_trials answered trials
  std::vector<std::string> doubts;
};

[[nodiscard]] DiffusionSummary summarise_diffusion(Trials trials, const FilteredTrials& filtered,
                                                   const AccuracySummary& accuracy, int min_trials);

} // namespace dorsal::analysis
