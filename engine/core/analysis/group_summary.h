#pragma once
// Everything about one group of trials (a session, a block, a participant, or all), and scores that compare
// groups.
#include "engine/core/analysis/accuracy_summary.h"
#include "engine/core/analysis/diffusion_summary.h"
#include "engine/core/analysis/quality_flags.h"
#include "engine/core/analysis/rotation_summary.h"
#include "engine/core/analysis/time_summary.h"
#include "engine/core/analysis/trend_summary.h"

namespace dorsal::analysis {

struct GroupSummary {
  std::size_t trials;
  AccuracySummary accuracy;
  TimeSummary times;
  DiffusionSummary diffusion;
  RotationSummary rotation;
  TrendSummary trend;
  std::vector<QualityFlag> flags;
};

[[nodiscard]] GroupSummary summarise(Trials trials, const AnalysisRules& rules);

// The balanced integration score of each group among the groups given (one person's sessions); nothing for
// fewer than two groups with a correct answer, and for a group without one.
[[nodiscard]] std::vector<std::optional<double>>
integration_scores(std::span<const GroupSummary* const> groups);

} // namespace dorsal::analysis
