#include "engine/core/analysis/group_summary.h"

#include "engine/core/statistics/response_times/speed_accuracy.h"

namespace dorsal::analysis {

GroupSummary summarise_pooled(Trials trials, const AnalysisRules& rules) {
  const FilteredTrials filtered = filter_correct(trials, rules);
  GroupSummary s{trials.size(),
                 lighting_of(trials),
                 summarise_accuracy(trials, rules.confidence),
                 summarise_times(trials, filtered, rules.confidence),
                 {},
                 summarise_rotation(filtered.kept, rules.confidence),
                 {},
                 {}};
  s.diffusion = summarise_diffusion(trials, filtered, s.accuracy, rules.ez_min_trials);
  return s;
}

GroupSummary summarise(Trials trials, const AnalysisRules& rules) {
  GroupSummary s = summarise_pooled(trials, rules);
  if (s.lighting != Lighting::mixed) s.trend = summarise_trend(trials);
  s.flags = quality_flags(trials, s.accuracy, s.trend, rules);
  return s;
}

std::vector<std::optional<double>> integration_scores(std::span<const GroupSummary* const> groups) {
  std::vector<std::optional<double>> result(groups.size());
  for (const Lighting lighting : {Lighting::normal, Lighting::dim}) {
    std::vector<statistics::Cell> cells;
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (groups[i]->lighting != lighting || !groups[i]->times.correct.mean) continue;
      cells.push_back({*groups[i]->accuracy.overall.value, *groups[i]->times.correct.mean});
      members.push_back(i);
    }
    const auto scores = statistics::balanced_integration_scores(cells);
    for (std::size_t i = 0; scores && i < members.size(); ++i) result[members[i]] = (*scores)[i];
  }
  return result;
}

} // namespace dorsal::analysis
