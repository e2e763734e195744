#include "engine/core/statistics/running.h"

#include <cmath>

namespace dorsal::statistics {

namespace acc = boost::accumulators;

RunningDuration::RunningDuration(std::size_t rolling_window)
    : extremes_(acc::tag::rolling_window::window_size = rolling_window) {}

void RunningDuration::add(Duration value) {
  if (count() == 0) origin_ = value;
  const std::int64_t offset = (value - origin_).count();
  moments_(static_cast<double>(offset));
  extremes_(offset);
}

std::size_t RunningDuration::count() const { return acc::count(moments_); }

Duration RunningDuration::from_origin(double nanoseconds) const {
  return origin_ + Duration{std::llround(nanoseconds)};
}

std::optional<Duration> RunningDuration::mean() const {
  if (count() == 0) return std::nullopt;
  return from_origin(acc::mean(moments_));
}

std::optional<double> RunningDuration::variance_ms2() const {
  if (count() < 2) return std::nullopt;
  const double n = static_cast<double>(count());
  return acc::variance(moments_) * n / (n - 1) * 1e-12;
}

std::optional<Duration> RunningDuration::standard_deviation() const {
  const auto v = variance_ms2();
  if (!v) return std::nullopt;
  return Duration{std::llround(std::sqrt(*v) * 1e6)};
}

std::optional<Duration> RunningDuration::min() const {
  if (count() == 0) return std::nullopt;
  return origin_ + Duration{acc::min(extremes_)};
}

std::optional<Duration> RunningDuration::max() const {
  if (count() == 0) return std::nullopt;
  return origin_ + Duration{acc::max(extremes_)};
}

std::optional<Duration> RunningDuration::rolling_mean() const {
  if (count() == 0) return std::nullopt;
  const auto sum = static_cast<double>(acc::rolling_sum(extremes_));
  return from_origin(sum / static_cast<double>(acc::rolling_count(extremes_)));
}

} // namespace dorsal::statistics
