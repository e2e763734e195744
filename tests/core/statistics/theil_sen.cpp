#include "engine/core/statistics/theil_sen.h"

#include "engine/core/base/random.h"
#include "tests/support/catch.h"

using namespace dorsal::statistics;

TEST_CASE("Theil-Sen: one wild time does not move the slope") {
  const std::vector<double> x{0, 45, 90, 135, 180};
  const auto line = *theil_sen(x, std::vector<double>{1000, 1090, 1180, 9999, 1360});
  CHECK(line.slope == Approx(2));
  CHECK(line.pairs == 10);
}

TEST_CASE("Theil-Sen: without spread in x there is no pair and no slope") {
  CHECK_FALSE(theil_sen(std::vector<double>{90, 90, 90}, std::vector<double>{1, 2, 3}));
  CHECK_FALSE(theil_sen({}, {}));
  CHECK_FALSE(theil_sen(std::vector<double>{1}, std::vector<double>{1}));
  CHECK_FALSE(theil_sen(std::vector<double>(theil_sen_limit + 1, 0.0),
                        std::vector<double>(theil_sen_limit + 1, 0.0)));
}

TEST_CASE("Theil-Sen: equal times give slope nought and an interval of nought") {
  const auto line = *theil_sen(std::vector<double>{0, 45, 90, 135}, std::vector<double>(4, 700.0));
  CHECK(line.slope == 0.0);
  CHECK(line.slope_interval == Bounds{0, 0});
}

TEST_CASE("Theil-Sen: the interval holds the true slope in about 95 of 100 samples") {
  int covered = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    dorsal::Random random{seed};
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < 40; ++i) {
      x.push_back(45.0 * (i % 5));
      y.push_back(1000 + 3 * x.back() + random.normal(0, 200));
    }
    const auto line = *theil_sen(x, y);
    covered += line.slope_interval->lower <= 3 && 3 <= line.slope_interval->upper ? 1 : 0;
  }
  CHECK(covered >= 365);
  CHECK(covered <= 396);
}

TEST_CASE("Sen's slope: the median change per step of a series") {
  CHECK(*sen_slope(std::vector<double>{1, 3, 5}) == Approx(2));
  CHECK_FALSE(sen_slope(std::vector<double>{1}));
}
