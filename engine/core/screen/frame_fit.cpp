#include "engine/core/screen/frame_fit.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace dorsal {
namespace {

struct Line {
  double period;
  double phase;
};

Line least_squares(std::span<const double> times, double period, double phase) {
  double n = 0, sum_k = 0, sum_t = 0, sum_kk = 0, sum_kt = 0;
  for (const double t : times) {
    const double k = std::round((t - phase) / period);
    n += 1;
    sum_k += k;
    sum_t += t;
    sum_kk += k * k;
    sum_kt += k * t;
  }
  const double spread = n * sum_kk - sum_k * sum_k;
  if (spread <= 0) return {period, phase};
  const double slope = (n * sum_kt - sum_k * sum_t) / spread;
  return {slope, (sum_t - slope * sum_k) / n};
}

double median_residual(std::span<const double> times, const Line& line) {
  std::vector<double> residuals;
  for (const double t : times) {
    const double k = std::round((t - line.phase) / line.period);
    residuals.push_back(std::fabs(t - line.phase - k * line.period));
  }
  std::ranges::nth_element(residuals, residuals.begin() + static_cast<std::ptrdiff_t>(residuals.size() / 2));
  return residuals[residuals.size() / 2];
}

} // namespace

std::optional<FrameFit> fit_frames(std::span<const Instant> returns, Duration nominal) {
  constexpr std::size_t fewest = 20;
  if (returns.size() < fewest || nominal <= Duration::zero()) return {};
  std::vector<double> times; // from the first, so that doubles hold every nanosecond
  for (const Instant at : returns) times.push_back(static_cast<double>((at - returns[0]).count()));
  Line line{static_cast<double>(nominal.count()), 0};
  // The grid number of a late return is only right once the period is: fit a growing share of the returns.
  for (std::size_t n = 5; n < times.size(); n += std::max<std::size_t>(1, n / 2))
    line = least_squares(std::span{times}.first(n), line.period, line.phase);
  line = least_squares(times, line.period, line.phase);
  const double expected = static_cast<double>(nominal.count());
  if (line.period < 0.8 * expected || line.period > 1.2 * expected) return {};
  const double residual = median_residual(times, line);
  if (residual > 0.08 * line.period) return {};
  return FrameFit{.period = Duration{std::llround(line.period)},
                  .phase = returns[0] + Duration{std::llround(line.phase)},
                  .residual = Duration{std::llround(residual)}};
}

} // namespace dorsal
