#include "engine/core/analysis/rotation_summary.h"

#include "engine/core/statistics/response_times/rotation.h"

#include <algorithm>

namespace dorsal::analysis {
namespace {

std::vector<double> rolls(Trials trials) {
  std::vector<double> result;
  result.reserve(trials.size());
  for (const TrialRow& t : trials) result.push_back(degrees_of(t, Factor::roll).value_or(0));
  return result;
}

bool has_roll(const TrialRow& t) { return timed(t) && degrees_of(t, Factor::roll).has_value(); }
bool all_with_roll(Trials trials) { return std::all_of(trials.begin(), trials.end(), has_roll); }

} // namespace

std::vector<double> roll_residuals(Trials trials) {
  if (!all_with_roll(trials)) return times_ms(trials);
  const auto over = rolls(trials);
  auto times = times_ms(trials);
  const auto fit = statistics::least_squares_without_errors(over, times);
  const auto* line = std::get_if<statistics::Line>(&fit);
  return line ? statistics::residuals(*line, over, times) : times;
}

RotationSummary summarise_rotation(Trials trials, double confidence) {
  const auto with_roll = where(trials, has_roll);
  RotationSummary summary;
  summary.n = with_roll.size();
  const auto over = rolls(with_roll);
  const auto times = times_ms(with_roll);
  const auto fit = statistics::least_squares(over, times);
  if (const auto* line = std::get_if<statistics::Line>(&fit)) summary.least_squares = *line;
  summary.theil_sen = statistics::theil_sen(over, times, confidence);
  if (summary.theil_sen && summary.theil_sen->slope > 0)
    summary.rate_deg_per_s = statistics::rotation_rate_deg_per_s(summary.theil_sen->slope);
  return summary;
}

} // namespace dorsal::analysis
