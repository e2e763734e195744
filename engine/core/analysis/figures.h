#pragma once
// What the report draws besides the factors (factor_summary.h), computed once: response-time histogram with
// quantiles per side and conditional accuracy. Milliseconds. No pixels, no colours.
#include "engine/core/analysis/trial_row.h"
#include "engine/core/statistics/response_times/conditional_accuracy.h"

namespace dorsal::analysis {

struct Histogram {
  std::vector<double> edges_ms; // one more than counts
  std::vector<std::size_t> left;
  std::vector<std::size_t> right;
  std::vector<double> left_quantiles_ms; // .1 .3 .5 .7 .9; empty without trials
  std::vector<double> right_quantiles_ms;
};

struct Figures {
  Histogram histogram; // of answered trials, correct ones
  std::vector<statistics::AccuracyBin> conditional;
};

[[nodiscard]] Figures figures(Trials trials);

} // namespace dorsal::analysis
