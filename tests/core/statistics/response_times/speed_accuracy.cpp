#include "engine/core/statistics/response_times/speed_accuracy.h"

#include "tests/support/catch.h"

using namespace dorsal::statistics;

TEST_CASE("inverse efficiency: the published example, and nothing when all are wrong") {
  CHECK(*inverse_efficiency(std::vector<double>{600}, {9, 10}) == Approx(666.6666666667));
  CHECK_FALSE(inverse_efficiency(std::vector<double>{600}, {0, 10}));
  CHECK_FALSE(inverse_efficiency({}, {0, 0}));
}

TEST_CASE("linear integrated score: without errors it is the mean time") {
  CHECK(linear_integrated_score(std::vector<double>{500, 700}, {2, 2}) == 600.0);
}

TEST_CASE("balanced integration: scores add up to nought, and a measure without spread adds nothing") {
  const std::vector<Cell> cells{{0.8, 1500}, {0.9, 1300}, {0.95, 1400}};
  const auto scores = *balanced_integration_scores(cells);
  CHECK(scores[0] + scores[1] + scores[2] == Approx(0).margin(1e-12));
  const auto flat = *balanced_integration_scores(std::vector<Cell>{{0.8, 1000}, {0.8, 2000}});
  CHECK(flat[0] == Approx(1));
  CHECK(flat[1] == Approx(-1));
}

TEST_CASE("balanced integration: one session alone has no score") {
  CHECK_FALSE(balanced_integration_scores(std::vector<Cell>{{0.8, 1500}}));
  CHECK_FALSE(balanced_integration_scores({}));
}

TEST_CASE("rate correct: answers per second of responding") {
  CHECK(*rate_correct_per_s(std::vector<double>{1, 1, 2}, {2, 3}) == Approx(0.5));
  CHECK_FALSE(rate_correct_per_s({}, {0, 0}));
}

TEST_CASE("delta plot: needs both conditions") {
  CHECK(delta_point(std::vector<double>{1, 2, 3}, std::vector<double>{2, 4, 6}, 0.5)->delta == 2.0);
  CHECK_FALSE(delta_point({}, std::vector<double>{2, 4, 6}, 0.5));
}
