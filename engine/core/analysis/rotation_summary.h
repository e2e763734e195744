#pragma once
// How response time grows with folded roll (ms per degree), over correct trials that pass the filter:
// Theil-Sen with its interval, least squares beside it. Forty trials give an SD of 1.3 to 1.8 ms/deg: one
// session's slope is no measure of change. Theil-Sen is left out above `theil_sen_limit` trials. Refuses
// (empty): trials without roll or without spread in roll.
#include "engine/core/analysis/trial_row.h"
#include "engine/core/statistics/regression.h"
#include "engine/core/statistics/theil_sen.h"

namespace dorsal::analysis {

struct RotationSummary {
  std::size_t n = 0;
  std::optional<statistics::TheilSen> theil_sen;
  std::optional<statistics::Line> least_squares;
  std::optional<double> rate_deg_per_s; // of the Theil-Sen slope; missing when it does not rise
};

[[nodiscard]] RotationSummary summarise_rotation(Trials filtered_correct, double confidence);

// Times minus their least-squares line over roll; the times themselves where there is no such line.
[[nodiscard]] std::vector<double> roll_residuals(Trials answered_trials);

} // namespace dorsal::analysis
