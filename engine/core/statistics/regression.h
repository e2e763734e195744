#pragma once
// Straight line by ordinary least squares, with standard errors (Draper & Smith 1998, chapter 1).
// Slope = Sxy/Sxx, residual SD with n-2, p two-sided from Student's t. With two points there is a line and no
// error of it. line_through_means fits the mean y of each distinct x, the form that mental rotation studies
// report. Refuses by name: fewer than two points, values that are not finite, no spread in x.
#include "engine/core/statistics/sample.h"

#include <optional>
#include <string_view>
#include <variant>

namespace dorsal::statistics {

struct SlopeError {
  double slope;
  double intercept;
  double residual_sd;
  Bounds slope_interval; // 95 %
  double p_slope;
};

struct Line {
  double slope;
  double intercept;
  double r_squared; // 0 when y does not vary
  std::size_t n;
  std::optional<SlopeError> error; // needs three points
};

enum class NoLine { too_few_points, not_finite, no_x_variance };
[[nodiscard]] std::string_view name_of(NoLine reason);

using LineFit = std::variant<Line, NoLine>;
[[nodiscard]] LineFit least_squares(Sample x, Sample y);
[[nodiscard]] LineFit least_squares_without_errors(Sample x, Sample y); // for residuals: a third of the work
[[nodiscard]] LineFit line_through_means(Sample x, Sample y);
[[nodiscard]] std::vector<double> residuals(const Line& line, Sample x, Sample y);

} // namespace dorsal::statistics
