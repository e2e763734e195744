#include "engine/core/statistics/tied_trend.h"

#include "engine/core/statistics/mann_kendall.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cstdlib>

using namespace dorsal::statistics;

namespace {
// By trying every order.
double enumerated_p(const std::vector<double>& series) {
  const auto observed = std::abs(mann_kendall(series)->s);
  std::vector<double> order = series;
  std::ranges::sort(order);
  double orders = 0;
  double beyond = 0;
  do {
    orders += 1;
    beyond += std::abs(mann_kendall(order)->s) >= observed ? 1 : 0;
  } while (std::ranges::next_permutation(order).found);
  return beyond / orders;
}
} // namespace

TEST_CASE("tied trend: without ties it is the exact Mann-Kendall p") {
  const std::vector<double> series{3, 1, 4, 1.5, 9, 2.6, 5, 3.5};
  CHECK(*tied_trend_exact_p(series) == Approx(*mann_kendall_exact_p(series)).epsilon(1e-12));
  CHECK(*tied_trend_exact_p(std::vector<double>{5, 4, 3, 2, 1}) == Approx(2.0 / 120));
}

TEST_CASE("tied trend: with ties it equals the count over all orders") {
  for (const std::vector<double>& series :
       {std::vector<double>{2, 2, 1, 1, 0}, std::vector<double>{1, 3, 3, 2, 3, 1, 2},
        std::vector<double>{4, 4, 4, 3, 3, 2}})
    CHECK(*tied_trend_exact_p(series) == Approx(enumerated_p(series)).epsilon(1e-12));
}

TEST_CASE("tied trend: all equal is p = 1, empty is refused") {
  CHECK(tied_trend_exact_p(std::vector<double>{1, 1, 1, 1}) == 1.0);
  CHECK_FALSE(tied_trend_exact_p({}));
}
