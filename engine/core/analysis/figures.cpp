#include "engine/core/analysis/figures.h"

#include "engine/core/analysis/time_summary.h"
#include "engine/core/statistics/quantile.h"

namespace dorsal::analysis {
namespace {

SpreadOfTimes spread_of(const std::vector<double>& ascending) {
  SpreadOfTimes spread{.n = ascending.size(), .density = statistics::density(ascending), .quantiles_ms = {}};
  for (const double p : drawn_quantiles)
    if (const auto q = statistics::quantile_of_sorted(ascending, p)) spread.quantiles_ms.push_back(*q);
  return spread;
}

std::vector<statistics::AccuracyBin> conditional(Trials trials) {
  const auto given = where(trials, timed);
  std::vector<bool> right;
  for (const TrialRow& t : given) right.push_back(correct(t));
  return statistics::conditional_accuracy(times_ms(given), right, 5);
}

} // namespace

Figures figures(Trials trials) {
  return {spread_of(statistics::sorted(correct_times_ms(trials))),
          spread_of(correct_times_of_side(trials, Shown::left)),
          spread_of(correct_times_of_side(trials, Shown::right)), conditional(trials)};
}

} // namespace dorsal::analysis
