#pragma once
// What the report draws, computed once: response-time histogram with quantiles per side, accuracy and time
// over roll with intervals, trial-by-trial times, conditional accuracy. Times in milliseconds, roll in
// degrees. No pixels, no colours.
#include "engine/core/analysis/accuracy_summary.h"
#include "engine/core/analysis/analysis_rules.h"
#include "engine/core/analysis/factor_summary.h"
#include "engine/core/analysis/trial_row.h"
#include "engine/core/statistics/conditional_accuracy.h"

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
  std::vector<FactorLevel> rolls;
  std::vector<statistics::AccuracyBin> conditional;
};

[[nodiscard]] Figures figures(Trials trials, const AnalysisRules& rules);

} // namespace dorsal::analysis
