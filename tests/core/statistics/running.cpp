#include "engine/core/statistics/running.h"

#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quantile.h"
#include "tests/support/catch.h"

#include <boost/accumulators/statistics/median.hpp>

using namespace dorsal;
using namespace dorsal::statistics;
using namespace std::chrono_literals;

TEST_CASE("running: an empty summary has no values") {
  const RunningDuration running;
  CHECK(running.count() == 0);
  CHECK_FALSE(running.mean());
  CHECK_FALSE(running.min());
  CHECK_FALSE(running.max());
  CHECK_FALSE(running.variance_ms2());
  CHECK_FALSE(running.rolling_mean());
}

TEST_CASE("running: one value has a mean and no variance") {
  RunningDuration running;
  running.add(700ms);
  CHECK(running.mean() == Duration{700ms});
  CHECK_FALSE(running.variance_ms2());
  CHECK(running.min() == running.max());
}

TEST_CASE("running: the variance divides by n-1 and agrees with the exact one") {
  RunningDuration running;
  std::vector<double> ms;
  for (const auto value : {812ms, 455ms, 1203ms, 640ms, 2950ms}) {
    running.add(value);
    ms.push_back(in_milliseconds(value));
  }
  CHECK(*running.variance_ms2() == Approx(*variance(ms)).epsilon(1e-12));
  CHECK(running.mean() == Duration{1212ms});
}

TEST_CASE("running: durations near 1e18 ns keep their spread and extremes") {
  RunningDuration running;
  for (const int ns : {4, 7, 13, 16}) running.add(Duration{1'000'000'000'000'000'000 + ns});
  CHECK(*running.variance_ms2() == Approx(30e-12));
  CHECK(running.mean() == Duration{1'000'000'000'000'000'010});
  CHECK(running.max() == Duration{1'000'000'000'000'000'016});
}

TEST_CASE("running: the rolling mean forgets a huge value completely") {
  RunningDuration running{2};
  for (const auto value : {Duration{100ms}, Duration{100'000'000s}, Duration{300ms}, Duration{500ms}})
    running.add(value);
  CHECK(running.rolling_mean() == Duration{400ms});
}

TEST_CASE("running: why no median comes from Boost.Accumulators (P-square is an estimate, wrong for small "
          "samples)") {
  namespace acc = boost::accumulators;
  acc::accumulator_set<double, acc::stats<acc::tag::median>> p_square;
  const std::vector<double> x{500, 900, 600};
  for (std::size_t n = 0; n < 2; ++n) {
    p_square(x[n]);
    CHECK(acc::median(p_square) == 0.0);
  }
  p_square(x[2]);
  CHECK(acc::median(p_square) == 600.0); // by luck of the order: it is the last value
  p_square(2000);
  CHECK(acc::median(p_square) != Approx(*median(std::vector<double>{500, 900, 600, 2000})));
  CHECK(median(x) == 600.0);
}
