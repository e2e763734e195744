#include "engine/core/statistics/welch.h"

#include "tests/support/catch.h"

using namespace dorsal::statistics;

TEST_CASE("Welch: needs two values a side and some spread") {
  const std::vector<double> one{5};
  const std::vector<double> same{5, 5};
  const std::vector<double> two{5, 6};
  CHECK_FALSE(welch_t(one, two));
  CHECK_FALSE(welch_t({}, two));
  CHECK_FALSE(welch_t(same, same));
  CHECK(welch_t(same, two));
}

TEST_CASE("Welch: a time that is not positive has no logarithm") {
  CHECK_FALSE(welch_t_log(std::vector<double>{0, 1, 2}, std::vector<double>{1, 2, 3}));
  CHECK_FALSE(welch_t_log(std::vector<double>{-1, 1, 2}, std::vector<double>{1, 2, 3}));
}

TEST_CASE("Welch: the p value and the interval agree on nought") {
  const std::vector<double> a{1, 2, 3, 4, 5};
  for (const double shift : {0.5, 1.0, 2.0, 2.4, 4.0}) {
    std::vector<double> b = a;
    for (double& x : b) x += shift;
    const auto test = *welch_t(a, b);
    CHECK((test.p < 0.05) == (test.interval.upper < 0));
  }
}
