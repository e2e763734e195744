#pragma once
// Response times of the correct answers of a group, in milliseconds: exact median and quartiles, mean and SD
// (n-1), with intervals; per side, and the gap left minus right of the medians (Price & Bonett 2002) and of
// the logarithms (Welch). `filtered` is the mean after the cut-offs and the MAD rule on residuals over roll;
// what each of them took is counted.
#include "engine/core/analysis/analysis_rules.h"
#include "engine/core/analysis/trial_row.h"
#include "engine/core/statistics/median_gap.h"
#include "engine/core/statistics/welch.h"

namespace dorsal::analysis {

struct Times {
  std::size_t n{};
  std::optional<double> median{};
  std::optional<statistics::Bounds> median_interval{};
  std::optional<double> lower_quartile{};
  std::optional<double> upper_quartile{};
  std::optional<double> mean{};
  std::optional<statistics::Bounds> mean_interval{};
  std::optional<double> sd{};
};

struct FilteredTimes {
  Times times;
  std::size_t below_cutoff{};
  std::size_t above_cutoff{};
  std::size_t beyond_mad{};
};

struct TimeSummary {
  Times correct;
  Times left;
  Times right;
  FilteredTimes filtered;
  std::optional<statistics::MedianGap> gap;
  std::optional<statistics::WelchTest> log_gap; // of natural logarithms: exp(difference) is a ratio
};

// Correct trials that pass the cut-offs and the MAD rule: what slopes and EZ rest on.
struct FilteredTrials {
  std::vector<TrialRow> kept;
  std::size_t below_cutoff{};
  std::size_t above_cutoff{};
  std::size_t beyond_mad{};
};
[[nodiscard]] FilteredTrials filter_correct(Trials trials, const AnalysisRules& rules);

// Times of the correct answers to pictures of one side, in ascending order.
[[nodiscard]] std::vector<double> correct_times_of_side(Trials trials, Shown side);
[[nodiscard]] Times describe(statistics::Sample times_ms, double confidence);
[[nodiscard]] TimeSummary summarise_times(Trials trials, const FilteredTrials& filtered, double confidence);

} // namespace dorsal::analysis
