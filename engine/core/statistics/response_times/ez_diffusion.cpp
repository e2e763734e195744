#include "engine/core/statistics/response_times/ez_diffusion.h"

#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/response_times/wiener.h"

namespace dorsal::statistics {
namespace {

// Drift and boundary in units of s = 1. a = 2h/v, whose limit at h = 0 is (24 VRT)^(1/4).
struct DriftAndBoundary {
  double drift;
  double boundary;
};

DriftAndBoundary solve(double h, double variance_s2) {
  if (std::fabs(h) < 1e-150) return {0, std::pow(24 * variance_s2, 0.25)};
  const double size = std::pow(variance_shape(h) / variance_s2, 0.25);
  const double drift = std::copysign(size, h);
  return {drift, 2 * h / drift};
}

} // namespace

std::optional<EzDiffusion> ez_diffusion(const EzInput& in) {
  if (!(in.share_correct > 0 && in.share_correct < 1) || !(in.variance_s2 > 0) || !(in.scale > 0))
    return std::nullopt;
  if (!std::isfinite(in.variance_s2) || !std::isfinite(in.mean_s)) return std::nullopt;
  const double h = std::atanh(2 * in.share_correct - 1); // half the logit
  const auto [drift, boundary] = solve(h, in.variance_s2);
  const double decision = unbiased_moments(drift, boundary).mean_s;
  return EzDiffusion{drift * in.scale, boundary * in.scale, in.mean_s - decision, decision};
}

std::optional<double> edge_corrected(Count c, EdgeRule rule) {
  const auto observed = share(c);
  if (!observed) return std::nullopt;
  const double n = static_cast<double>(c.trials);
  const bool edge = c.correct == 0 || c.correct == c.trials;
  if (rule == EdgeRule::log_linear)
    return edge ? (static_cast<double>(c.correct) + 0.5) / (n + 1) : *observed;
  if (c.correct == c.trials) return 1 - 1 / (2 * n);
  if (c.correct == 0 || 2 * c.correct == c.trials) return *observed + 1 / (2 * n);
  return observed;
}

std::optional<EzDiffusion> ez_diffusion(Sample correct_rt_s, Count count, double scale) {
  const auto accuracy = edge_corrected(count);
  const auto spread = variance(correct_rt_s);
  if (!accuracy || !spread) return std::nullopt;
  return ez_diffusion(EzInput{*accuracy, *spread, *mean(correct_rt_s), scale});
}

} // namespace dorsal::statistics
