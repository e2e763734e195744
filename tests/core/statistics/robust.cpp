#include "engine/core/statistics/robust.h"

#include "tests/support/catch.h"

using namespace dorsal::statistics;

TEST_CASE("MAD: distances from the median are ranked, not the values (Boost 1.74 gives 560 here)") {
  CHECK(median_absolute_deviation(std::vector<double>{500, 520, 540, 560, 2000}) == 20.0);
}

TEST_CASE("MAD: nothing for an empty sample, nought for equal values") {
  CHECK_FALSE(median_absolute_deviation({}));
  CHECK(median_absolute_deviation(std::vector<double>(7, 750.0)) == 0.0);
}

TEST_CASE("trimmed mean: drops whole values at each end") {
  const std::vector<double> x{1, 2, 3, 4, 100};
  CHECK(*trimmed_mean(x, 0.2) == Approx(3));
  CHECK(*trimmed_mean(x, 0.1) == Approx(22));
  CHECK_FALSE(trimmed_mean(x, 0.5));
  CHECK_FALSE(trimmed_mean({}, 0.1));
}
