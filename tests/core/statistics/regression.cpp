#include "engine/core/statistics/regression.h"

#include "engine/core/statistics/response_times/rotation.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal::statistics;

TEST_CASE("least squares: a perfect line is found, with no error left") {
  const auto fit = least_squares(std::vector<double>{0, 45, 90}, std::vector<double>{1000, 1100, 1200});
  const Line& line = std::get<Line>(fit);
  CHECK(line.slope == Approx(100.0 / 45));
  CHECK(line.intercept == Approx(1000));
  CHECK(line.r_squared == Approx(1));
}

TEST_CASE("least squares: what has no line is refused by name") {
  const std::vector<double> one{1};
  CHECK(std::get<NoLine>(least_squares({}, {})) == NoLine::too_few_points);
  CHECK(std::get<NoLine>(least_squares(one, one)) == NoLine::too_few_points);
  CHECK(std::get<NoLine>(least_squares(std::vector<double>{90, 90}, std::vector<double>{1, 2})) ==
        NoLine::no_x_variance);
  CHECK(std::get<NoLine>(least_squares(std::vector<double>{1, 2}, std::vector<double>{1, NAN})) ==
        NoLine::not_finite);
}

TEST_CASE("least squares: two points have a line and no error of it") {
  const auto fit = least_squares(std::vector<double>{0, 90}, std::vector<double>{1, 4});
  CHECK_FALSE(std::get<Line>(fit).error);
}

TEST_CASE("least squares: an offset of 1e12 ms keeps the slope") {
  const auto fit = least_squares(std::vector<double>{0, 45, 90, 135},
                                 std::vector<double>{1e12, 1e12 + 90, 1e12 + 180, 1e12 + 270});
  CHECK(std::get<Line>(fit).slope == Approx(2).epsilon(1e-9));
}

TEST_CASE("line through means: each angle counts once, however many trials it has") {
  const std::vector<double> x{0, 0, 0, 90};
  const std::vector<double> y{1000, 1100, 1200, 1280};
  CHECK(std::get<Line>(line_through_means(x, y)).slope == Approx(2));
  CHECK(std::get<NoLine>(line_through_means(std::vector<double>{5, 5}, std::vector<double>{1, 2})) ==
        NoLine::no_x_variance);
}

TEST_CASE("rotation: angles fold to the turn that brings them upright") {
  CHECK(fold_angle(-725) == 5.0);
  CHECK(fold_angle(180.25) == 179.75);
  CHECK(fold_angle(1000030) == 50.0);
  CHECK(fold_angle(-180) == 180.0);
  CHECK(fold_angle(360) == 0.0);
}

TEST_CASE("rotation: a flat line has no rate") {
  CHECK_FALSE(rotation_rate_deg_per_s(0));
  CHECK(rotation_rate_deg_per_s(2) == 500.0);
}
