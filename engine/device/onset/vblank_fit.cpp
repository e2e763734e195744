#include "engine/device/onset/vblank_fit.h"

#include "engine/core/statistics/quantile.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dorsal {
namespace {

constexpr std::size_t fewest = 8;
constexpr double phase_quantile = 0.1;
constexpr double furthest_drift = 0.001; // of the period, between two fits: a crystal drifts far less

std::int64_t floor_divide(Duration a, Duration b) {
  const auto quotient = a.count() / b.count();
  return a.count() % b.count() < 0 ? quotient - 1 : quotient;
}

} // namespace

Instant VblankFit::last_blank(Instant at) const noexcept {
  const Duration early = period_ / 10; // a fit is not exact
  return phase_ + floor_divide(at + early - phase_, period_) * period_;
}

void VblankFit::note(Instant at) noexcept { returns_[noted_++ % kept] = at; }

void VblankFit::refit() {
  const std::size_t n = std::min(noted_, kept);
  if (n < fewest) return;
  std::vector<std::pair<double, double>> points; // number of the blank, ns since the phase
  for (std::size_t i = 0; i < n; ++i) {
    const Duration since = returns_[i] - phase_;
    points.emplace_back(static_cast<double>(floor_divide(since + period_ / 10, period_)),
                        static_cast<double>(since.count()));
  }
  std::vector<double> slopes;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i + 1; j < n; ++j)
      if (points[i].first != points[j].first)
        slopes.push_back((points[j].second - points[i].second) / (points[j].first - points[i].first));
  const auto slope = statistics::median(slopes);
  const auto now = static_cast<double>(period_.count());
  if (!slope || std::fabs(*slope - now) > furthest_drift * now) return;
  std::vector<double> rest;
  for (const auto& [blank, since] : points) rest.push_back(since - blank * *slope);
  const auto phase = statistics::quantile(rest, phase_quantile);
  // The phase moves to the newest return, so that the period's error does not add up.
  const double newest = std::ranges::max(points).first;
  phase_ += Duration{std::llround(*phase + newest * *slope)};
  period_ = Duration{std::llround(*slope)};
}

} // namespace dorsal
