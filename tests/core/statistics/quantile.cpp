#include "engine/core/statistics/quantile.h"

#include "tests/support/catch.h"

using namespace dorsal::statistics;

TEST_CASE("median: an empty sample has none") { CHECK_FALSE(median({})); }

TEST_CASE("median: an even sample gives the mean of the two middle values") {
  CHECK(median(std::vector<double>{9, 1, 5, 3}) == 4.0);
}

TEST_CASE("median: an odd sample gives the middle value and leaves the trial order alone") {
  const std::vector<double> x{900, 400, 600};
  CHECK(median(x) == 600.0);
  CHECK(x == std::vector<double>{900, 400, 600});
}

TEST_CASE("quantile: type 7 and type 8 differ as Hyndman and Fan define them") {
  const std::vector<double> x{812.5, 455, 1203.25, 640, 2950, 718.75, 905.5, 377, 1410, 560.25};
  CHECK(*quantile(x, 0.1) == Approx(447.2).epsilon(1e-13));
  CHECK(*quantile(x, 0.1, QuantileType::type_8) == Approx(405.6).epsilon(1e-13));
}

TEST_CASE("quantile: the ends are the extremes, and one value is every quantile") {
  const std::vector<double> x{3, 1, 2};
  for (const auto type : {QuantileType::type_7, QuantileType::type_8}) {
    CHECK(quantile(x, 0, type) == 1.0);
    CHECK(quantile(x, 1, type) == 3.0);
    CHECK(quantile(std::vector<double>{5}, 0.9, type) == 5.0);
  }
}

TEST_CASE("quantile: a share outside nought to one is refused") {
  CHECK_FALSE(quantile(std::vector<double>{1, 2}, 1.01));
  CHECK_FALSE(quantile(std::vector<double>{1, 2}, -0.01));
}

TEST_CASE("quantile: an even grid of ranks is read without rounding to a neighbour") {
  std::vector<double> x(11);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = static_cast<double>(i);
  for (int i = 0; i <= 10; ++i) CHECK(*quantile(x, i / 10.0) == Approx(i).margin(1e-14));
}

TEST_CASE("median: its interval has the exact binomial ranks") {
  std::vector<double> x(20);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = static_cast<double>(i + 1);
  CHECK(median_bounds(x) == Bounds{6, 15}); // Conover 1999, table A3
  CHECK_FALSE(median_bounds(std::vector<double>{1, 2, 3, 4, 5}));
}
