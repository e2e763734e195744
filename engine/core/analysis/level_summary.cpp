#include "engine/core/analysis/level_summary.h"

#include "engine/core/statistics/quartiles.h"

#include <algorithm>

namespace dorsal::analysis {

void add(LevelTrials& level, const TrialRow& trial) {
  const bool right = correct(trial);
  level.count.add(right);
  if (right && timed(trial)) level.correct_ms.push_back(trial.response_time_ms);
}

LevelSummary summarise_level(LevelTrials level, double confidence) {
  std::ranges::sort(level.correct_ms); // once: what follows finds it in order
  LevelSummary summary{share_of(level.count, confidence), level.correct_ms.size(), {}, {}};
  if (const auto middle = statistics::quartiles(level.correct_ms, confidence)) {
    summary.median_ms = middle->median;
    summary.median_interval_ms = middle->median_bounds;
  }
  return summary;
}

} // namespace dorsal::analysis
