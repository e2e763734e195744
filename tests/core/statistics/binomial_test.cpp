#include "engine/core/statistics/binomial_test.h"

#include "tests/support/catch.h"

#include <boost/math/distributions/binomial.hpp>

using namespace dorsal::statistics;

namespace {

// The definition, term by term.
double by_enumeration(std::int64_t k, std::int64_t n, double p0) {
  const boost::math::binomial law{static_cast<double>(n), p0};
  const double limit = pdf(law, static_cast<double>(k)) * (1 + 1e-7);
  double sum = 0;
  for (std::int64_t i = 0; i <= n; ++i) {
    const double likelihood = pdf(law, static_cast<double>(i));
    if (likelihood <= limit) sum += likelihood;
  }
  return std::min(1.0, sum);
}

} // namespace

TEST_CASE("binomial test: two-sided equals the sum over all outcomes no likelier than the observed one") {
  for (const double p0 : {0.5, 0.3, 0.8, 0.97})
    for (std::int64_t n = 1; n <= 25; ++n)
      for (std::int64_t k = 0; k <= n; ++k)
        CHECK(*binomial_test_two_sided({k, n}, p0) == Approx(by_enumeration(k, n, p0)).epsilon(1e-10));
}

TEST_CASE("binomial test: all correct, all wrong, and chance itself") {
  CHECK(*binomial_test_greater({0, 20}, 0.5) == 1.0);
  CHECK(*binomial_test_greater({20, 20}, 0.5) == Approx(std::pow(0.5, 20)).epsilon(1e-12));
  CHECK(*binomial_test_two_sided({10, 20}, 0.5) == 1.0);
}

TEST_CASE("binomial test: no trials and impossible chances are refused, certain chances are not") {
  CHECK_FALSE(binomial_test_two_sided({0, 0}, 0.5));
  CHECK_FALSE(binomial_test_greater({1, 2}, 1.5));
  CHECK(binomial_test_two_sided({2, 2}, 1.0) == 1.0);
  CHECK(binomial_test_two_sided({1, 2}, 1.0) == 0.0);
}
