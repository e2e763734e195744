#pragma once
// Accuracy and median correct response time, with intervals, of the trials that have something in common: a
// level of a factor, a brightness.
#include "engine/core/analysis/accuracy_summary.h"
#include "engine/core/analysis/trial_row.h"

namespace dorsal::analysis {

struct LevelSummary {
  Share accuracy;
  std::size_t n_correct{};
  std::optional<double> median_ms;
  std::optional<statistics::Bounds> median_interval_ms;
};

struct LevelTrials {
  statistics::Count count{0, 0};
  std::vector<double> correct_ms;
};

void add(LevelTrials& level, const TrialRow& trial);
[[nodiscard]] LevelSummary summarise_level(LevelTrials level, double confidence);

} // namespace dorsal::analysis
