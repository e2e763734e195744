#include "engine/core/statistics/response_times/speed_accuracy.h"

#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quantile.h"

#include <numeric>

namespace dorsal::statistics {
namespace {

std::vector<double> z_scores(const std::vector<double>& x) {
  const double centre = *mean(x);
  const double sd = *standard_deviation(x, Divisor::n);
  std::vector<double> z(x.size(), 0.0);
  if (sd == 0) return z;
  for (std::size_t i = 0; i < x.size(); ++i) z[i] = (x[i] - centre) / sd;
  return z;
}

} // namespace

std::optional<double> inverse_efficiency(Sample correct_rt, Count count) {
  const auto centre = mean(correct_rt);
  const auto correct = share(count);
  if (!centre || !correct || *correct == 0) return std::nullopt;
  return *centre / *correct;
}

std::optional<double> rate_correct_per_s(Sample all_rt_s, Count count) {
  if (!usable(all_rt_s) || !share(count)) return std::nullopt;
  const double total = std::accumulate(all_rt_s.begin(), all_rt_s.end(), 0.0);
  if (!(total > 0)) return std::nullopt;
  return static_cast<double>(count.correct) / total;
}

std::optional<double> linear_integrated_score(Sample correct_rt, Count count) {
  const auto centre = mean(correct_rt);
  const auto correct = share(count);
  if (!centre || !correct) return std::nullopt;
  const double error_sd = std::sqrt(*correct * (1 - *correct));
  if (error_sd == 0) return centre;
  return *centre + standard_deviation(correct_rt).value_or(0) / error_sd * (1 - *correct);
}

std::optional<std::vector<double>> balanced_integration_scores(std::span<const Cell> cells) {
  std::vector<double> accuracy;
  std::vector<double> time;
  for (const Cell& cell : cells) {
    accuracy.push_back(cell.share_correct);
    time.push_back(cell.mean_correct_rt);
  }
  if (cells.size() < 2 || !all_finite(accuracy) || !all_finite(time)) return std::nullopt;
  auto score = z_scores(accuracy);
  const auto slowness = z_scores(time);
  for (std::size_t i = 0; i < score.size(); ++i) score[i] -= slowness[i];
  return score;
}

std::optional<DeltaPoint> delta_point(Sample easy, Sample hard, double p) {
  const auto e = quantile(easy, p);
  const auto h = quantile(hard, p);
  if (!e || !h) return std::nullopt;
  return DeltaPoint{(*e + *h) / 2, *h - *e};
}

} // namespace dorsal::statistics
