#include "engine/core/statistics/response_times/wiener.h"

#include "engine/core/statistics/response_times/erfcx.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>

using namespace dorsal::statistics;

namespace {

double integral(const Diffusion& d, Boundary end, double until) {
  const int steps = 20000; // Simpson
  double sum = 0;
  for (int i = 0; i <= steps; ++i) {
    const double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
    sum += weight * density(d, end, until * i / steps);
  }
  return sum * until / steps / 3;
}

} // namespace

TEST_CASE("wiener: the density integrates to the distribution on both sides of the change of series") {
  const Diffusion d{0.9, 1.7, 0.4};
  for (const auto end : {Boundary::lower, Boundary::upper})
    for (const double t : {0.2, 0.8, 0.9, 3.0})
      CHECK(distribution(d, end, t) == Approx(integral(d, end, t)).epsilon(1e-8));
}

TEST_CASE("wiener: both boundaries together take all decisions") {
  for (const double v : {-6.0, -0.5, 0.0, 1e-9, 0.5, 6.0}) {
    const Diffusion d{v, 2.3, 0.7};
    CHECK(probability(d, Boundary::lower) + probability(d, Boundary::upper) == Approx(1).epsilon(1e-14));
    CHECK(distribution(d, Boundary::lower, 60) + distribution(d, Boundary::upper, 60) ==
          Approx(1).epsilon(1e-9));
  }
}

TEST_CASE("wiener: a density far in the tail underflows, its logarithm does not") {
  const Diffusion d{1, 1, 0.5};
  CHECK(density(d, Boundary::upper, 1e-4) == 0.0);
  CHECK(log_density(d, Boundary::upper, 1e-4) == Approx(-1237.2966251559378).epsilon(1e-12));
}

TEST_CASE("wiener: nothing happens at or before time nought") {
  const Diffusion d{1, 1, 0.5};
  CHECK(density(d, Boundary::upper, 0) == 0.0);
  CHECK(distribution(d, Boundary::upper, -1) == 0.0);
  CHECK(log_density(d, Boundary::lower, 0) == -std::numeric_limits<double>::infinity());
}

TEST_CASE("wiener: rare decisions keep their relative precision (rtdists 0.11 is 54 % off here)") {
  CHECK(density({6, 2.6, 0.15}, Boundary::lower, 0.6) == Approx(5.795e-7).epsilon(1e-3));
}

TEST_CASE("wiener: a quantile is the inverse of the distribution") {
  const Diffusion d{1.2, 1.9, 0.35};
  for (const auto end : {Boundary::lower, Boundary::upper})
    for (const double p : {1e-9, 0.01, 0.5, 0.99, 1 - 1e-9})
      CHECK(distribution(d, end, decision_time_quantile(d, end, p)) / probability(d, end) ==
            Approx(p).epsilon(1e-9));
}

TEST_CASE("wiener: moments are continuous where the series takes over") {
  const double a = 2;
  for (const double h : {0.02, 1e-4}) {
    const auto below = unbiased_moments(2 * h * (1 - 1e-9) / a, a);
    const auto above = unbiased_moments(2 * h * (1 + 1e-9) / a, a);
    CHECK(below.mean_s == Approx(above.mean_s).epsilon(1e-11));
    CHECK(below.variance_s2 == Approx(above.variance_s2).epsilon(1e-11));
  }
  CHECK(unbiased_moments(0, a).variance_s2 == Approx(16.0 / 24));
}

TEST_CASE("erfcx: agrees with the product where that one is safe, and with the asymptote beyond") {
  CHECK(erfcx(0) == 1.0);
  CHECK(erfcx(5.0 + 1e-12) == Approx(std::exp(25.0) * std::erfc(5.0)).epsilon(1e-10));
  CHECK(erfcx(1e8) == Approx(1 / (std::sqrt(std::acos(-1.0)) * 1e8)));
}
