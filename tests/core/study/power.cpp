#include "engine/core/study/power.h"

#include "tests/support/catch.h"

#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <cmath>

using namespace dorsal;
using namespace dorsal::study;

namespace {

// What the t test's own theory says of a difference and its spread (Cohen 1988).
double power_by_theory(double difference, double sd, double n, bool between) {
  const double freedom = between ? n - 2 : n - 1;
  const double shift = between ? difference / sd * std::sqrt(n / 4) : difference / sd * std::sqrt(n);
  const double limit = quantile(complement(boost::math::students_t{freedom}, 0.025));
  const boost::math::non_central_t law{freedom, shift};
  return cdf(complement(law, limit)) + cdf(law, -limit);
}

} // namespace

TEST_CASE("power: without an effect one study in twenty finds one, and the interval says so") {
  const auto answer =
      power_of({.participants = 20, .trials = 20, .effect_ms = 0, .effect_sd_ms = 0, .studies = 600});
  REQUIRE(answer);
  CHECK(answer->clopper_pearson.lower <= 0.05);
  CHECK(answer->clopper_pearson.upper >= 0.05);
  CHECK(answer->wilson.lower >= answer->clopper_pearson.lower);
  CHECK(answer->wilson.upper <= answer->clopper_pearson.upper);
}

TEST_CASE("power: what is simulated agrees with the theory of the test for the difference and spread that "
          "came out") {
  for (const bool between : {false, true}) {
    const PowerQuestion question{.participants = between ? 60 : 24,
                                 .trials = 30,
                                 .effect_ms = between ? 200.0 : 80.0,
                                 .between_groups = between,
                                 .studies = 250};
    const auto answer = power_of(question);
    REQUIRE(answer);
    const double share = static_cast<double>(answer->found.correct) / 250;
    const double theory =
        power_by_theory(answer->mean_difference_ms, answer->sd_difference_ms, question.participants, between);
    CHECK(std::abs(share - theory) < 0.09);
    CHECK(share > 0.1);
  }
}

TEST_CASE("power: more people find more, the same seed the same, and one person nothing") {
  const PowerQuestion few{.participants = 8, .trials = 20, .effect_ms = 100, .studies = 80};
  PowerQuestion many = few;
  many.participants = 40;
  CHECK(power_of(many)->found.correct > power_of(few)->found.correct);
  CHECK(power_of(few)->found.correct == power_of(few)->found.correct);
  CHECK_FALSE(power_of({.participants = 1}));
}
