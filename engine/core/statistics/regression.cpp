#include "engine/core/statistics/regression.h"

#include "engine/core/statistics/distributions.h"
#include "engine/core/statistics/moments.h"

#include <map>

namespace dorsal::statistics {
namespace {

struct Squares {
  double mean_x;
  double mean_y;
  double xx = 0;
  double xy = 0;
  double yy = 0;
};

Squares squares(Sample x, Sample y) {
  Squares s{*mean(x), *mean(y)};
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double dx = x[i] - s.mean_x;
    const double dy = y[i] - s.mean_y;
    s.xx += dx * dx;
    s.xy += dx * dy;
    s.yy += dy * dy;
  }
  return s;
}

Line line_of(const Squares& s, std::size_t n) {
  Line line{s.xy / s.xx, 0, 0, n, std::nullopt};
  line.intercept = s.mean_y - line.slope * s.mean_x;
  if (s.yy > 0) line.r_squared = std::min(1.0, s.xy * s.xy / (s.xx * s.yy));
  return line;
}

double squared_residuals(const Line& line, const Squares& s, Sample x, Sample y) {
  double sum = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double e = (y[i] - s.mean_y) - line.slope * (x[i] - s.mean_x);
    sum += e * e;
  }
  return sum;
}

double two_sided_p(double slope, double se, const StudentsT& law) {
  if (se == 0) return slope == 0 ? 1 : 0;
  return 2 * cdf(complement(law, std::fabs(slope / se)));
}

SlopeError errors(const Line& line, const Squares& s, Sample x, Sample y) {
  const double n = as_double(x.size());
  const double sd = std::sqrt(squared_residuals(line, s, x, y) / (n - 2));
  const double se = sd / std::sqrt(s.xx);
  const StudentsT law{n - 2};
  const double half = se * quantile(complement(law, 0.025));
  return {se,
          sd * std::sqrt(1 / n + s.mean_x * s.mean_x / s.xx),
          sd,
          {line.slope - half, line.slope + half},
          two_sided_p(line.slope, se, law)};
}

std::optional<NoLine> refusal(Sample x, Sample y) {
  if (x.size() != y.size() || x.size() < 2) return NoLine::too_few_points;
  if (!all_finite(x) || !all_finite(y)) return NoLine::not_finite;
  const auto same = [&](double value) { return value == x.front(); };
  if (std::all_of(x.begin(), x.end(), same)) return NoLine::no_x_variance;
  return std::nullopt;
}

} // namespace

std::string_view name_of(NoLine reason) {
  switch (reason) {
  case NoLine::too_few_points: return "too_few_points";
  case NoLine::not_finite: return "not_finite";
  case NoLine::no_x_variance: return "no_x_variance";
  }
  return "unknown";
}

LineFit least_squares(Sample x, Sample y) {
  if (const auto reason = refusal(x, y)) return *reason;
  const Squares s = squares(x, y);
  Line line = line_of(s, x.size());
  if (x.size() > 2) line.error = errors(line, s, x, y);
  return line;
}

LineFit least_squares_without_errors(Sample x, Sample y) {
  if (const auto reason = refusal(x, y)) return *reason;
  return line_of(squares(x, y), x.size());
}

LineFit line_through_means(Sample x, Sample y) {
  std::map<double, std::vector<double>> groups;
  if (x.size() == y.size() && all_finite(x))
    for (std::size_t i = 0; i < x.size(); ++i) groups[x[i]].push_back(y[i]);
  std::vector<double> at;
  std::vector<double> means;
  for (const auto& [value, members] : groups) {
    const auto centre = mean(members);
    if (!centre) return NoLine::not_finite;
    at.push_back(value);
    means.push_back(*centre);
  }
  if (at.size() == 1 && x.size() > 1) return NoLine::no_x_variance;
  return least_squares(at, means);
}

std::vector<double> residuals(const Line& line, Sample x, Sample y) {
  std::vector<double> e(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) e[i] = y[i] - (line.intercept + line.slope * x[i]);
  return e;
}

} // namespace dorsal::statistics
