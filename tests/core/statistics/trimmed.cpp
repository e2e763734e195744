#include "engine/core/statistics/trimmed.h"

#include "engine/core/statistics/response_times/density.h"
#include "tests/support/catch.h"

#include <numeric>

using namespace dorsal::statistics;

namespace {

const std::vector<double> x{1.2, 2.3, 2.9, 3.1, 3.3, 3.8, 4.0, 4.4, 5.1, 9.7};
const std::vector<double> y{2.0, 2.2, 3.6, 4.1, 4.6, 5.0, 5.2, 6.3, 7.7, 8.1, 15.2};

Approx near(double value) { return Approx(value).epsilon(1e-9); }

} // namespace

// Reference values by R 4.2, from the formulas of the papers.
TEST_CASE("statistics: a trimmed mean has Tukey and McLaughlin's interval") {
  const auto test = trimmed_mean_test(x);
  REQUIRE(test);
  CHECK(test->value == near(3.583333333333333));
  CHECK(test->interval.lower == near(2.688174825476948));
  CHECK(test->interval.upper == near(4.478491841189719));
  CHECK(test->p == Approx(0.000149018354369).epsilon(1e-8));
  CHECK(test->degrees_of_freedom == 5);
}

TEST_CASE("statistics: Yuen's test compares trimmed means of two samples") {
  const auto test = yuen_test(x, y);
  REQUIRE(test);
  CHECK(test->value == Approx(-1.63095238095).epsilon(1e-9));
  CHECK(test->interval.lower == Approx(-3.71211209367).epsilon(1e-9));
  CHECK(test->interval.upper == Approx(0.45020733177).epsilon(1e-9));
  CHECK(test->degrees_of_freedom == Approx(8.14571990262).epsilon(1e-9));
  CHECK(test->p == Approx(0.10862539089).epsilon(1e-9));
}

TEST_CASE("statistics: trimmed means refuse what has too little left, no spread, or a share out of range") {
  CHECK_FALSE(trimmed_mean_test(std::vector<double>{1, 2}));
  CHECK_FALSE(trimmed_mean_test(std::vector<double>{1, 2, 3, 4}, 0.25));
  CHECK_FALSE(trimmed_mean_test(std::vector<double>{3, 3, 3, 3, 3, 3}));
  CHECK_FALSE(trimmed_mean_test(x, 0.3));
  CHECK_FALSE(trimmed_mean_test(x, 0.2, 1));
  CHECK_FALSE(trimmed_mean_test(std::vector<double>{1, 2, NAN, 4, 5, 6}));
  CHECK_FALSE(yuen_test(x, {}));
}

TEST_CASE("statistics: a density is what the kernel says and encloses all of the sample") {
  const auto found = density(x, 1024);
  REQUIRE(found);
  CHECK(found->bandwidth == near(0.568282560077));
  const auto at = [&](double value) {
    std::size_t i = 0;
    while (found->x[i] < value) ++i;
    const double share = (value - found->x[i - 1]) / (found->x[i] - found->x[i - 1]);
    return found->density[i - 1] * (1 - share) + found->density[i] * share;
  };
  // Binning moves it by less than a tenth of a per cent.
  CHECK(at(3) == Approx(0.2770976358204).epsilon(1e-3));
  CHECK(at(4) == Approx(0.2662580094907).epsilon(1e-3));
  CHECK(at(9.7) == Approx(0.0702013942409).epsilon(1e-3));
  const double step = found->x[1] - found->x[0];
  CHECK(std::accumulate(found->density.begin(), found->density.end(), 0.0) * step ==
        Approx(1).epsilon(0.002));
}

TEST_CASE("statistics: a density refuses too few values and none of spread") {
  CHECK_FALSE(density(std::vector<double>{1, 2, 3, 4}));
  CHECK_FALSE(density(std::vector<double>{2, 2, 2, 2, 2, 2}));
  CHECK_FALSE(density(x, 8));
  CHECK_FALSE(density(std::vector<double>{1, 2, 3, 4, INFINITY}));
  CHECK(density(std::vector<double>{1, 5, 5, 5, 5, 5, 9})); // quartiles that agree: by the SD alone
}
