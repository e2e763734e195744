#include "engine/core/statistics/proportion.h"

#include "tests/support/catch.h"

#include <boost/math/distributions/binomial.hpp>

using namespace dorsal::statistics;

namespace {

// The exact share of sessions of n trials whose interval holds the true proportion p.
template <class Method>
double coverage(Method method, std::int64_t n, double p) {
  const boost::math::binomial truth{static_cast<double>(n), p};
  double covered = 0;
  for (std::int64_t k = 0; k <= n; ++k) {
    const auto bounds = method(Count{k, n}, 0.95);
    if (bounds->lower <= p && p <= bounds->upper) covered += pdf(truth, static_cast<double>(k));
  }
  return covered;
}

template <class Method>
double mean_coverage(Method method, std::int64_t n) {
  double sum = 0;
  for (int i = 1; i < 1000; ++i) sum += coverage(method, n, i / 1000.0);
  return sum / 999;
}

} // namespace

TEST_CASE("proportion: without trials there is no interval and the posterior is the prior") {
  CHECK_FALSE(wilson({0, 0}));
  CHECK_FALSE(clopper_pearson({0, 0}));
  CHECK_FALSE(jeffreys({0, 0}));
  CHECK_FALSE(share({0, 0}));
  CHECK(*beta_posterior_ge({0, 0}, 0.8) == Approx(0.2));
}

TEST_CASE("proportion: counts that cannot be are refused") {
  CHECK_FALSE(wilson({5, 4}));
  CHECK_FALSE(wilson({-1, 4}));
  CHECK_FALSE(beta_posterior_ge({5, 4}, 0.5));
}

TEST_CASE("proportion: all wrong reaches nought and all correct reaches one") {
  for (const auto method : {wilson, clopper_pearson, jeffreys}) {
    CHECK(method({0, 40}, 0.95)->lower == 0.0);
    CHECK(method({40, 40}, 0.95)->upper == 1.0);
    CHECK(method({1, 1}, 0.95)->lower > 0.0);
  }
}

TEST_CASE(
    "proportion: Clopper-Pearson always covers, Wilson and Jeffreys cover on average (Brown et al. 2001)") {
  for (int i = 1; i < 200; ++i) CHECK(coverage(clopper_pearson, 40, i / 200.0) >= 0.95);
  CHECK(mean_coverage(wilson, 50) == Approx(0.952).margin(0.004));
  CHECK(mean_coverage(jeffreys, 50) == Approx(0.950).margin(0.004));
  CHECK(mean_coverage(clopper_pearson, 50) > 0.965);
}

TEST_CASE("proportion: the posterior keeps its digits near one") {
  CHECK(*beta_posterior_ge({400, 400}, 0.01) == 1.0);
  CHECK(*beta_posterior_ge({0, 400}, 0.8) == Approx(std::pow(0.2, 401)).epsilon(1e-9));
}

TEST_CASE("proportion: one more correct answer never lowers the posterior") {
  for (std::int64_t k = 0; k < 40; ++k)
    CHECK(*beta_posterior_ge({k, 40}, 0.8) < *beta_posterior_ge({k + 1, 40}, 0.8));
}
