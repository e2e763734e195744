#include "engine/core/statistics/moments.h"

#include "tests/support/catch.h"

#include <limits>

using namespace dorsal::statistics;

TEST_CASE("moments: an empty sample has no mean and no spread") {
  CHECK_FALSE(mean({}));
  CHECK_FALSE(variance({}));
  CHECK_FALSE(standard_error({}));
  CHECK_FALSE(mean_bounds({}));
}

TEST_CASE("moments: a single value has a mean and no sample variance") {
  const std::vector<double> x{700};
  CHECK(mean(x) == 700.0);
  CHECK_FALSE(variance(x));
  CHECK(variance(x, Divisor::n) == 0.0);
}

TEST_CASE("moments: two values give half their squared difference as variance") {
  const std::vector<double> x{700, 1100};
  CHECK(*variance(x) == Approx(80000));
  CHECK(mean_bounds(x)->lower == Approx(900 - 12.706204736 * 200));
}

TEST_CASE("moments: equal values have no spread") {
  const std::vector<double> x(7, 750.0);
  CHECK(variance(x) == 0.0);
  CHECK(mean(x) == 750.0);
}

TEST_CASE("moments: a huge offset keeps the spread") {
  for (const double offset : {1e9, 1.7e12, 1e15}) {
    const std::vector<double> x{offset + 4, offset + 7, offset + 13, offset + 16};
    CHECK(variance(x) == 30.0);
    CHECK(variance(x, Divisor::n) == 22.5);
    CHECK(mean(x) == offset + 10);
  }
}

TEST_CASE("moments: instants near 1e18 ns keep their spread") {
  const std::vector<double> x{1e18, 1e18 + 1024, 1e18 + 2048};
  CHECK(variance(x) == 1024.0 * 1024.0);
}

TEST_CASE("moments: a value that is not a number is refused, not averaged") {
  const std::vector<double> x{500, std::numeric_limits<double>::quiet_NaN(), 700};
  CHECK_FALSE(mean(x));
  CHECK_FALSE(standard_deviation(x));
}
