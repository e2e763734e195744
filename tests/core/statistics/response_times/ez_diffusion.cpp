#include "engine/core/statistics/response_times/ez_diffusion.h"

#include "engine/core/observer/observer.h"
#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/response_times/wiener.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal;
using namespace dorsal::statistics;

namespace {

struct Estimates {
  std::vector<double> drift;
  std::vector<double> boundary;
  std::vector<double> non_decision;
};

EzDiffusion one_session(const observer::ObserverProfile& profile, int trials, std::uint64_t seed) {
  Random random{seed};
  std::vector<double> correct_rt;
  for (int i = 0; i < trials; ++i) {
    const Side side = i % 2 == 0 ? Side::left : Side::right;
    const auto given = observer::answer(profile, {.side = side, .folded_roll_deg = 90}, random);
    if (given.correct) correct_rt.push_back(in_seconds(given.response_time));
  }
  return *ez_diffusion(correct_rt, {static_cast<std::int64_t>(correct_rt.size()), trials});
}

Estimates sessions(const observer::ObserverProfile& profile, int trials, int seeds) {
  Estimates e;
  for (int seed = 1; seed <= seeds; ++seed) {
    const auto ez = one_session(profile, trials, static_cast<std::uint64_t>(seed));
    e.drift.push_back(ez.drift);
    e.boundary.push_back(ez.boundary);
    e.non_decision.push_back(ez.non_decision_s);
  }
  return e;
}

bool within_three_errors(const std::vector<double>& estimates, double truth) {
  return std::fabs(*mean(estimates) - truth) < 3 * *standard_error(estimates);
}

} // namespace

TEST_CASE("EZ: the published worked example") {
  const auto ez = *ez_diffusion(EzInput{0.802, 0.112, 0.723, 0.1});
  CHECK(ez.drift == Approx(0.09993852623130175).epsilon(1e-13));
  CHECK(ez.boundary == Approx(0.13997020267583734).epsilon(1e-13));
  CHECK(ez.non_decision_s == Approx(0.30002997230248153).epsilon(1e-13));
}

TEST_CASE("EZ: chance passes smoothly, where the textbook form divides by nought") {
  const auto at = *ez_diffusion(EzInput{0.5, 0.09, 0.8});
  CHECK(at.drift == 0.0);
  CHECK(at.boundary == Approx(std::pow(24 * 0.09, 0.25)));
  CHECK(at.mean_decision_s == Approx(std::sqrt(1.5 * 0.09)));
  const auto near = *ez_diffusion(EzInput{0.5 + 1e-9, 0.09, 0.8});
  CHECK(near.boundary == Approx(at.boundary).epsilon(1e-12));
  CHECK(near.drift > 0);
  CHECK(ez_diffusion(EzInput{0.5 - 1e-9, 0.09, 0.8})->drift < 0);
}

TEST_CASE("EZ: gives back the parameters that its own model predicts") {
  for (const double v : {-1.2, 1e-7, 0.3, 1.074, 4.0}) {
    const auto m = unbiased_moments(v, 1.9);
    const auto ez = *ez_diffusion(EzInput{probability_upper({v, 1.9}), m.variance_s2, m.mean_s + 0.5});
    CHECK(ez.drift == Approx(v).epsilon(1e-7));
    CHECK(ez.boundary == Approx(1.9).epsilon(1e-7));
    CHECK(ez.non_decision_s == Approx(0.5).epsilon(1e-7));
  }
}

TEST_CASE("EZ: certain accuracy and no variance are refused") {
  CHECK_FALSE(ez_diffusion(EzInput{1, 0.1, 0.8}));
  CHECK_FALSE(ez_diffusion(EzInput{0, 0.1, 0.8}));
  CHECK_FALSE(ez_diffusion(EzInput{0.8, 0, 0.8}));
  CHECK_FALSE(ez_diffusion(std::vector<double>{0.7}, Count{1, 2}));
}

TEST_CASE("EZ: all correct is estimated after the edge rule") {
  CHECK(ez_diffusion(std::vector<double>{0.7, 0.9, 1.1}, Count{3, 3}));
  CHECK(edge_corrected({20, 20}, EdgeRule::half_trial) == 0.975);
  CHECK(edge_corrected({0, 0}, EdgeRule::half_trial) == std::nullopt);
}

TEST_CASE("EZ: recovers simulated observers at 2,000 trials within three standard errors") {
  auto profile = *observer::find_profile("healthy");
  profile.lapse = 0;
  profile.non_decision_spread_s = 0; // EZ knows no spread of non-decision time
  const auto truth = observer::expectation(profile, {.folded_roll_deg = 90});
  const auto e = sessions(profile, 2000, 60);
  CHECK(within_three_errors(e.drift, truth.drift));
  CHECK(within_three_errors(e.boundary, profile.boundary));
  CHECK(within_three_errors(e.non_decision, profile.non_decision_s + 90 / profile.rotation_deg_per_s));
}

TEST_CASE("EZ: the known bias at 40 trials is a few percent upwards in drift") {
  auto profile = *observer::find_profile("healthy");
  profile.lapse = profile.non_decision_spread_s = 0;
  const double drift = observer::expectation(profile, {.folded_roll_deg = 90}).drift;
  const double bias = *mean(sessions(profile, 40, 400).drift) / drift - 1;
  CHECK(bias > 0.0);
  CHECK(bias < 0.10);
}
