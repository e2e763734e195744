#include "engine/core/statistics/two_proportions.h"

#include "tests/support/catch.h"

using namespace dorsal::statistics;

TEST_CASE("Newcombe: equal sides have a difference of nought inside its interval") {
  const auto d = *newcombe_difference({15, 20}, {15, 20});
  CHECK(d.value == 0.0);
  CHECK(d.interval.lower == Approx(-d.interval.upper));
}

TEST_CASE("Newcombe: opposite extremes reach the end of the scale and never cross it") {
  const auto d = *newcombe_difference({20, 20}, {0, 20});
  CHECK(d.value == 1.0);
  CHECK(d.interval.upper == Approx(1.0));
  CHECK(d.interval.lower > 0.7);
}

TEST_CASE("Newcombe, Fisher: a side without trials gives nothing") {
  CHECK_FALSE(newcombe_difference({0, 0}, {1, 2}));
  CHECK_FALSE(fisher_exact({1, 2}, {0, 0}));
}

TEST_CASE("Fisher: both sides all correct cannot differ") {
  CHECK(fisher_exact({20, 20}, {20, 20})->p == Approx(1));
  CHECK(fisher_exact({20, 20}, {20, 20})->p_mid == Approx(0.5));
}

TEST_CASE("Fisher: swapping the sides changes nothing") {
  for (std::int64_t k = 0; k <= 12; ++k) {
    const auto a = *fisher_exact({k, 12}, {7, 15});
    const auto b = *fisher_exact({7, 15}, {k, 12});
    CHECK(a.p == Approx(b.p).epsilon(1e-12));
    CHECK(a.p_mid == Approx(b.p_mid).epsilon(1e-12));
  }
}

TEST_CASE("Fisher: large tables neither overflow nor lose the tail") {
  const auto test = *fisher_exact({9000, 10000}, {8000, 10000});
  CHECK(test.p > 0);
  CHECK(test.p < 1e-80);
}
