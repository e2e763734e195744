#include "engine/core/analysis/group_summary.h"

#include "engine/core/statistics/speed_accuracy.h"

namespace dorsal::analysis {

GroupSummary summarise(Trials trials, const AnalysisRules& rules) {
  const FilteredTrials filtered = filter_correct(trials, rules);
  GroupSummary s{trials.size(),
                 summarise_accuracy(trials, rules.confidence),
                 summarise_times(trials, filtered, rules.confidence),
                 {},
                 summarise_rotation(filtered.kept, rules.confidence),
                 summarise_trend(trials),
                 {}};
  s.diffusion = summarise_diffusion(trials, filtered, s.accuracy, rules.ez_min_trials);
  s.flags = quality_flags(trials, s.accuracy, s.trend, rules);
  return s;
}

std::vector<std::optional<double>> integration_scores(std::span<const GroupSummary* const> groups) {
  std::vector<statistics::Cell> cells;
  std::vector<std::size_t> members;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!groups[i]->times.correct.mean) continue;
    cells.push_back({*groups[i]->accuracy.overall.value, *groups[i]->times.correct.mean});
    members.push_back(i);
  }
  std::vector<std::optional<double>> result(groups.size());
  const auto scores = statistics::balanced_integration_scores(cells);
  for (std::size_t i = 0; scores && i < members.size(); ++i) result[members[i]] = (*scores)[i];
  return result;
}

} // namespace dorsal::analysis
