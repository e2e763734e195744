#pragma once
// What changes within a group in trial order: pace (Mann-Kendall test and least-squares slope of correct
// response times freed of roll, ms per correct trial) and accuracy (least-squares slope of correctness, share
// per trial). Refuses (empty): fewer than ten trials.
#include "engine/core/analysis/trial_row.h"
#include "engine/core/statistics/mann_kendall.h"
#include "engine/core/statistics/regression.h"

namespace dorsal::analysis {

struct TrendSummary {
  std::optional<statistics::MannKendall> pace;
  std::optional<double> pace_ms_per_trial;
  std::optional<statistics::Line> accuracy;
};

[[nodiscard]] TrendSummary summarise_trend(Trials trials);

} // namespace dorsal::analysis
