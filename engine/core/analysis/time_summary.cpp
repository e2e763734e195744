#include "engine/core/analysis/time_summary.h"

#include "engine/core/analysis/rotation_summary.h"
#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quartiles.h"
#include "engine/core/statistics/response_times/filters.h"

#include <algorithm>

namespace dorsal::analysis {
namespace {

std::vector<double> merged(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> both(a.size() + b.size());
  std::merge(a.begin(), a.end(), b.begin(), b.end(), both.begin());
  return both;
}

std::vector<TrialRow> kept_rows(Trials trials, const statistics::Filtered& filtered) {
  std::vector<TrialRow> rows;
  for (std::size_t i = 0; i < trials.size(); ++i)
    if (filtered.kept[i]) rows.push_back(trials[i]);
  return rows;
}

} // namespace

std::vector<double> correct_times_of_side(Trials trials, Shown side) {
  std::vector<double> times;
  times.reserve(trials.size());
  for (const TrialRow& t : trials)
    if (t.shown == side && correct(t) && timed(t)) times.push_back(t.response_time_ms);
  std::sort(times.begin(), times.end());
  return times;
}

Times describe(statistics::Sample times, double confidence) {
  const auto ascending = statistics::sorted(times); // sorted once: what follows finds it in order
  Times found{.n = ascending.size(),
              .mean = statistics::mean(ascending),
              .mean_interval = statistics::mean_bounds(ascending, confidence),
              .sd = statistics::standard_deviation(ascending)};
  if (const auto middle = statistics::quartiles(ascending, confidence)) {
    found.median = middle->median;
    found.median_interval = middle->median_bounds;
    found.lower_quartile = middle->lower;
    found.upper_quartile = middle->upper;
  }
  return found;
}

FilteredTrials filter_correct(Trials trials, const AnalysisRules& rules) {
  auto right = where(trials, [](const TrialRow& t) { return correct(t) && timed(t); });
  const auto cut = statistics::cutoff_filter(times_ms(right), rules.shortest_ms, rules.longest_ms);
  const auto inside = kept_rows(right, cut);
  right = {}; // a million trials need the memory
  const auto near = statistics::mad_filter(roll_residuals(inside), rules.mad_k);
  return {kept_rows(inside, near), cut.below, cut.above, near.below + near.above};
}

TimeSummary summarise_times(Trials trials, const FilteredTrials& filtered, double confidence) {
  const auto left = correct_times_of_side(trials, Shown::left);
  const auto right = correct_times_of_side(trials, Shown::right);
  const auto neither = correct_times_of_side(trials, Shown::unknown);
  return {describe(merged(merged(left, right), neither), confidence),
          describe(left, confidence),
          describe(right, confidence),
          {describe(times_ms(filtered.kept), confidence), filtered.below_cutoff, filtered.above_cutoff,
           filtered.beyond_mad},
          statistics::median_gap(left, right, confidence),
          statistics::welch_t_log(left, right)};
}

} // namespace dorsal::analysis
