#include "engine/core/analysis/rotation_summary.h"

#include "engine/core/statistics/rotation.h"

#include <algorithm>

namespace dorsal::analysis {
namespace {

std::vector<double> rolls(Trials trials) {
  std::vector<double> result;
  for (const TrialRow& t : trials) result.push_back(degrees_of(t, Factor::roll).value_or(0));
  return result;
}

bool has_roll(const TrialRow& t) { return degrees_of(t, Factor::roll).has_value(); }
bool all_with_roll(Trials trials) { return std::all_of(trials.begin(), trials.end(), has_roll); }

std::optional<statistics::Line> line_over_roll(Trials trials) {
  const auto fit = statistics::least_squares(rolls(trials), times_ms(trials));
  if (const auto* line = std::get_if<statistics::Line>(&fit)) return *line;
  return std::nullopt;
}

} // namespace

std::vector<double> roll_residuals(Trials trials) {
  if (!all_with_roll(trials)) return times_ms(trials);
  const auto line = line_over_roll(trials);
  return line ? statistics::residuals(*line, rolls(trials), times_ms(trials)) : times_ms(trials);
}

RotationSummary summarise_rotation(Trials trials, double confidence) {
  const auto with_roll = where(trials, has_roll);
  RotationSummary summary;
  summary.n = with_roll.size();
  summary.least_squares = line_over_roll(with_roll);
  summary.theil_sen = statistics::theil_sen(rolls(with_roll), times_ms(with_roll), confidence);
  if (summary.theil_sen && summary.theil_sen->slope > 0)
    summary.rate_deg_per_s = statistics::rotation_rate_deg_per_s(summary.theil_sen->slope);
  return summary;
}

} // namespace dorsal::analysis
