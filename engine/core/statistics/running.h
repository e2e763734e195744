#pragma once
// Running summary of durations for live displays and long imports: count, mean, variance, extremes, rolling
// mean. A thin wrapper over Boost.Accumulators that closes its known traps: an empty summary is "no value",
// the variance divides by n-1 (tag::variance divides by n), sums run on nanoseconds relative to the first
// value so that large offsets cancel exactly, and the rolling sum is an integer, so nothing drifts. Refuses:
// medians and quantiles (they come from the stored trials, see quantile.h).
#include "engine/core/base/time.h"

#include <boost/accumulators/accumulators.hpp>
#include <boost/accumulators/statistics/count.hpp>
#include <boost/accumulators/statistics/max.hpp>
#include <boost/accumulators/statistics/mean.hpp>
#include <boost/accumulators/statistics/min.hpp>
#include <boost/accumulators/statistics/rolling_count.hpp>
#include <boost/accumulators/statistics/rolling_sum.hpp>
#include <boost/accumulators/statistics/stats.hpp>
#include <boost/accumulators/statistics/variance.hpp>

#include <cstddef>
#include <optional>

namespace dorsal::statistics {

class RunningDuration { // NOLINT(bugprone-exception-escape): Boost's accumulators only allocate where they
                        // are moved
public:
  explicit RunningDuration(std::size_t rolling_window = 10);

  void add(Duration value);

  [[nodiscard]] std::size_t count() const;
  [[nodiscard]] std::optional<Duration> mean() const;
  [[nodiscard]] std::optional<double> variance_ms2() const; // n-1, in squared milliseconds; needs two values
  [[nodiscard]] std::optional<Duration> standard_deviation() const;
  [[nodiscard]] std::optional<Duration> min() const;
  [[nodiscard]] std::optional<Duration> max() const;
  [[nodiscard]] std::optional<Duration> rolling_mean() const; // over the last `rolling_window` values

private:
  using Moments = boost::accumulators::accumulator_set<
      double,
      boost::accumulators::stats<boost::accumulators::tag::count, boost::accumulators::tag::immediate_mean,
                                 boost::accumulators::tag::variance>>;
  using Extremes = boost::accumulators::accumulator_set<
      std::int64_t, boost::accumulators::stats<boost::accumulators::tag::min, boost::accumulators::tag::max,
                                               boost::accumulators::tag::rolling_count,
                                               boost::accumulators::tag::rolling_sum>>;

  [[nodiscard]] Duration from_origin(double nanoseconds) const;

  Duration origin_{0}; // the first value; everything is summed relative to it
  Moments moments_;    // nanoseconds from origin_
  Extremes extremes_;  // nanoseconds from origin_
};

} // namespace dorsal::statistics
