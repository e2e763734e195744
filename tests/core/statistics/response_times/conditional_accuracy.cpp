#include "engine/core/statistics/response_times/conditional_accuracy.h"

#include "tests/support/catch.h"

using namespace dorsal::statistics;

TEST_CASE("conditional accuracy: bins hold equal counts in order of time") {
  const std::vector<double> rt{900, 300, 500, 700};
  const auto bins = conditional_accuracy(rt, {true, false, true, true}, 2);
  CHECK(bins[0].mean_rt == 400.0);
  CHECK(bins[0].share_correct == 0.5);
  CHECK(bins[1].share_correct == 1.0);
}

TEST_CASE("conditional accuracy: more bins than trials leaves bins without a value") {
  const auto bins = conditional_accuracy(std::vector<double>{500, 600}, {true, true}, 5);
  REQUIRE(bins.size() == 5);
  CHECK(bins[0].count.trials == 0);
  CHECK_FALSE(bins[0].mean_rt);
}

TEST_CASE("conditional accuracy: no trials, no bins asked for, lengths that differ") {
  CHECK(conditional_accuracy({}, {}, 5).size() == 5);
  CHECK(conditional_accuracy(std::vector<double>{1}, {true}, 0).empty());
  CHECK(conditional_accuracy(std::vector<double>{1}, {}, 5).empty());
}
