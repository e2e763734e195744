#pragma once
// Notes on the quality of a session's data, each with how often it marks a clean one (share of 1,500
// simulated clean sessions of 40, 80 and 160 trials, the larger of healthy and back-pain observers, at p <
// .01; the nearest session length is given). Notes, not accusations: pool them over sessions. A flag without
// enough trials is not tested, nor is one of a change in time where the lighting was mixed.
#include "engine/core/analysis/accuracy_summary.h"
#include "engine/core/analysis/analysis_rules.h"
#include "engine/core/analysis/trend_summary.h"

#include <string_view>

namespace dorsal::analysis {

enum class FlagState { clear, raised, not_tested };

struct QualityFlag {
  std::string_view name;
  std::string_view meaning;
  FlagState state;
  std::optional<double> value; // what was measured; its meaning is in `meaning`
  std::optional<double> p;
  double false_positive_rate;
};

[[nodiscard]] std::string_view name_of(FlagState state);
[[nodiscard]] std::vector<QualityFlag> quality_flags(Trials trials, const AccuracySummary& accuracy,
                                                     const TrendSummary& trend, const AnalysisRules& rules);

} // namespace dorsal::analysis
