#include "engine/core/statistics/response_times/ex_gaussian.h"

#include "engine/core/base/random.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal::statistics;

TEST_CASE("ex-Gaussian: the density integrates to the distribution") {
  const ExGaussian e{600, 80, 300};
  double sum = 0;
  for (int i = 0; i < 9000; ++i) sum += std::exp(log_density(e, 0.1 + i * 0.2 - 0.1));
  CHECK(sum * 0.2 == Approx(distribution(e, 1800)).epsilon(1e-5));
}

TEST_CASE("ex-Gaussian: an exponential part far smaller than the normal one stays finite") {
  const ExGaussian e{600, 80, 0.4};
  CHECK(std::isfinite(log_density(e, 600)));
  CHECK(log_density(e, 600) == Approx(-std::log(80 * std::sqrt(2 * std::acos(-1.0)))).epsilon(1e-3));
}

TEST_CASE("ex-Gaussian: the fit finds the truth in a large sample, and beats the moments") {
  dorsal::Random random{5};
  std::vector<double> x;
  for (int i = 0; i < 5000; ++i) x.push_back(random.normal(600, 80) - 300 * std::log(1 - random.uniform()));
  const auto fit = *ex_gaussian_fit(x);
  CHECK(fit.mu == Approx(600).margin(15));
  CHECK(fit.sigma == Approx(80).margin(12));
  CHECK(fit.tau == Approx(300).margin(20));
  CHECK(log_likelihood(fit, x) >= log_likelihood(*ex_gaussian_from_moments(x), x));
  CHECK(log_likelihood(fit, x) >= log_likelihood({600, 80, 300}, x));
}

TEST_CASE("ex-Gaussian: symmetric, constant and tiny samples are refused") {
  CHECK_FALSE(ex_gaussian_from_moments(std::vector<double>{1, 2, 3}));
  CHECK_FALSE(ex_gaussian_from_moments(std::vector<double>(9, 5.0)));
  CHECK_FALSE(ex_gaussian_fit(std::vector<double>(9, 5.0)));
  CHECK_FALSE(ex_gaussian_fit(std::vector<double>{1, 2, 3}));
  CHECK_FALSE(ex_gaussian_from_moments({}));
}
