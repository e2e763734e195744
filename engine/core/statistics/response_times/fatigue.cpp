#include "engine/core/statistics/response_times/fatigue.h"

#include "engine/core/statistics/regression.h"

namespace dorsal::statistics {

std::optional<MannKendall> fatigue_trend(Sample folded_roll_deg, Sample correct_rt) {
  if (correct_rt.size() < 2 || folded_roll_deg.size() != correct_rt.size()) return std::nullopt;
  const LineFit fit = least_squares_without_errors(folded_roll_deg, correct_rt);
  if (const auto* line = std::get_if<Line>(&fit))
    return mann_kendall(residuals(*line, folded_roll_deg, correct_rt));
  return mann_kendall(correct_rt);
}

} // namespace dorsal::statistics
