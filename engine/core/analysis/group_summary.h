#pragma once
// Everything about one group of trials (a session, a block, a participant, or all), and scores that compare
// groups.
#include "engine/core/analysis/accuracy_summary.h"
#include "engine/core/analysis/diffusion_summary.h"
#include "engine/core/analysis/light_summary.h"
#include "engine/core/analysis/quality_flags.h"
#include "engine/core/analysis/rotation_summary.h"
#include "engine/core/analysis/time_summary.h"
#include "engine/core/analysis/trend_summary.h"

namespace dorsal::analysis {

struct GroupSummary {
  std::size_t trials;
  Lighting lighting;
  AccuracySummary accuracy;
  TimeSummary times;
  DiffusionSummary diffusion;
  RotationSummary rotation;
  TrendSummary trend;
  std::vector<QualityFlag> flags;
};

// A group of mixed lighting has no trend.
[[nodiscard]] GroupSummary summarise(Trials trials, const AnalysisRules& rules);

// The same for trials of several groups together: without trend and flags, which speak of one group in its
// own order.
[[nodiscard]] GroupSummary summarise_pooled(Trials trials, const AnalysisRules& rules);

// The balanced integration score of each group among the groups given (one person's sessions) of the same
// lighting; nothing for fewer than two groups with a correct answer, for a group without one, and for a group
// of mixed lighting.
[[nodiscard]] std::vector<std::optional<double>>
integration_scores(std::span<const GroupSummary* const> groups);

} // namespace dorsal::analysis
