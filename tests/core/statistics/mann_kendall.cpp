#include "engine/core/statistics/mann_kendall.h"

#include "tests/support/catch.h"

using namespace dorsal::statistics;

TEST_CASE("Mann-Kendall: four values cannot reach .05, five can") {
  CHECK(*mann_kendall_exact_p(std::vector<double>{1, 2, 3, 4}) == Approx(1.0 / 12));
  CHECK(*mann_kendall_exact_p(std::vector<double>{1, 2, 3, 4, 5}) == Approx(1.0 / 60));
}

TEST_CASE("Mann-Kendall: a series without trend has p of one and never more") {
  CHECK(*mann_kendall_exact_p(std::vector<double>{2, 1, 4, 3, 1.5, 3.5}) <= 1);
  CHECK(*mann_kendall_exact_p(std::vector<double>{7}) == 1);
  CHECK(mann_kendall(std::vector<double>{7})->p == 1.0);
  CHECK_FALSE(mann_kendall(std::vector<double>{7})->tau_a);
}

TEST_CASE("Mann-Kendall: equal values have no trend and no tau-b") {
  const auto test = *mann_kendall(std::vector<double>{5, 5, 5, 5});
  CHECK(test.s == 0);
  CHECK(test.p == 1.0);
  CHECK_FALSE(test.tau_b);
}

TEST_CASE("Mann-Kendall: ties forbid the exact p, an empty series everything") {
  CHECK_FALSE(mann_kendall_exact_p(std::vector<double>{1, 2, 2, 3}));
  CHECK_FALSE(mann_kendall({}));
  CHECK_FALSE(mann_kendall_exact_p({}));
}

TEST_CASE("Mann-Kendall: turning the series round turns the sign") {
  const auto up = *mann_kendall(std::vector<double>{1, 3, 2, 5, 4, 7});
  const auto down = *mann_kendall(std::vector<double>{7, 4, 5, 2, 3, 1});
  CHECK(up.s == -down.s);
  CHECK(up.p == Approx(down.p));
}
