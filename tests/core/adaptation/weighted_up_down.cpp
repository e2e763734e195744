#include "engine/core/adaptation/weighted_up_down.h"

#include "engine/core/base/random.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal::adaptation;

namespace {

double share_correct(double target, std::uint64_t seed) {
  dorsal::Random random{seed};
  const auto rule = *rule_of({.target = target, .start = 0, .step_harder = 0.1, .lowest = -6, .highest = 6});
  auto state = start(rule);
  int correct = 0;
  for (int trial = 0; trial < 2200; ++trial) {
    const bool answer = random.chance(0.5 + 0.5 / (1 + std::exp(state.level)));
    correct += trial >= 200 && answer ? 1 : 0;
    state = respond(rule, std::move(state), answer);
  }
  return correct / 2000.0;
}

} // namespace

TEST_CASE("weighted up-down: a target of .80 takes four harder steps back for one error") {
  const auto rule = *rule_of({.target = 0.8, .start = 5, .step_harder = 0.25, .lowest = 0, .highest = 10});
  CHECK(respond(rule, start(rule), true).level == Approx(5.25));
  CHECK(respond(rule, start(rule), false).level == Approx(4.0));
}

TEST_CASE("weighted up-down: the share of correct answers settles at the target") {
  for (const double target : {0.70, 0.75, 0.80, 0.85, 0.90}) {
    double sum = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) sum += share_correct(target, seed);
    CHECK(sum / 20 == Approx(target).margin(0.01));
  }
}

TEST_CASE("weighted up-down: settings that cannot work are refused") {
  CHECK_FALSE(rule_of({.target = 1.0}));
  CHECK_FALSE(rule_of({.target = 0.0}));
  CHECK_FALSE(rule_of({.step_harder = 0}));
  CHECK_FALSE(rule_of({.lowest = 3, .highest = 2}));
}

TEST_CASE("weighted up-down: the nearest level prefers the easier one at a half") {
  StaircaseState state;
  state.level = 2.5;
  CHECK(nearest_level(state) == 2);
  state.level = 2.6;
  CHECK(nearest_level(state) == 3);
  state.level = -0.5;
  CHECK(nearest_level(state) == -1);
}
