#include "engine/core/analysis/trend_summary.h"

#include "engine/core/analysis/rotation_summary.h"
#include "engine/core/statistics/theil_sen.h"

#include <numeric>

namespace dorsal::analysis {
namespace {

constexpr std::size_t fewest = 10;

std::optional<statistics::Line> accuracy_line(Trials trials) {
  std::vector<double> index(trials.size());
  std::iota(index.begin(), index.end(), 1.0);
  std::vector<double> right;
  for (const TrialRow& t : trials) right.push_back(correct(t) ? 1 : 0);
  const auto fit = statistics::least_squares(index, right);
  if (const auto* line = std::get_if<statistics::Line>(&fit)) return *line;
  return std::nullopt;
}

} // namespace

TrendSummary summarise_trend(Trials trials) {
  TrendSummary trend;
  const auto right = where(trials, [](const TrialRow& t) { return correct(t); });
  if (right.size() >= fewest) {
    const auto pace = roll_residuals(right);
    trend.pace = statistics::mann_kendall(pace);
    trend.pace_ms_per_trial = statistics::sen_slope(pace);
  }
  if (trials.size() >= fewest) trend.accuracy = accuracy_line(trials);
  return trend;
}

} // namespace dorsal::analysis
