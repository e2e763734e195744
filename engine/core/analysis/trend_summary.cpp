#include "engine/core/analysis/trend_summary.h"

#include "engine/core/analysis/rotation_summary.h"

#include <numeric>

namespace dorsal::analysis {
namespace {

constexpr std::size_t fewest_for_trend = 10;

using Fit = statistics::LineFit (*)(statistics::Sample, statistics::Sample);

std::optional<statistics::Line> line_over_order(const std::vector<double>& values, Fit fit_line) {
  std::vector<double> index(values.size());
  std::iota(index.begin(), index.end(), 1.0);
  const auto fit = fit_line(index, values);
  if (const auto* line = std::get_if<statistics::Line>(&fit)) return *line;
  return std::nullopt;
}

std::vector<double> right_or_wrong(Trials trials) {
  std::vector<double> right;
  for (const TrialRow& t : trials) right.push_back(correct(t) ? 1 : 0);
  return right;
}

} // namespace

TrendSummary summarise_trend(Trials trials) {
  TrendSummary trend;
  const auto right = where(trials, [](const TrialRow& t) { return correct(t) && timed(t); });
  if (right.size() >= fewest_for_trend) {
    const auto pace = roll_residuals(right);
    trend.pace = statistics::mann_kendall(pace);
    if (const auto line = line_over_order(pace, statistics::least_squares_without_errors))
      trend.pace_ms_per_trial = line->slope;
  }
  if (trials.size() >= fewest_for_trend)
    trend.accuracy = line_over_order(right_or_wrong(trials), statistics::least_squares);
  return trend;
}

} // namespace dorsal::analysis
