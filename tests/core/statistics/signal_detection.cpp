#include "engine/core/statistics/signal_detection.h"

#include "tests/support/catch.h"

using namespace dorsal::statistics;

TEST_CASE("signal detection: a perfect session stays finite by the log-linear rule") {
  const auto s = *signal_detection({20, 20}, {0, 20});
  CHECK(s.d_prime == Approx(3.96).margin(0.01));
  CHECK(s.criterion == Approx(0).margin(1e-12));
}

TEST_CASE("signal detection: answering left to everything is all bias") {
  const auto s = *signal_detection({20, 20}, {20, 20});
  CHECK(s.d_prime == Approx(0).margin(1e-12));
  CHECK(s.criterion < -1.5);
  CHECK(s.p_bias < 0.001);
}

TEST_CASE("signal detection: swapping left and right turns the criterion round and keeps d'") {
  const auto a = *signal_detection({18, 20}, {3, 20});
  const auto b = *signal_detection({17, 20}, {2, 20}); // "right" answers to right pictures, and to left ones
  CHECK(a.d_prime == Approx(b.d_prime));
  CHECK(a.criterion == Approx(-b.criterion));
}

TEST_CASE("signal detection: one side only says nothing") {
  CHECK_FALSE(signal_detection({10, 20}, {0, 0}));
  CHECK_FALSE(signal_detection({0, 0}, {10, 20}));
}
