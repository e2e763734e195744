#include "engine/core/statistics/sprt.h"

#include "engine/core/base/random.h"
#include "tests/support/catch.h"

using namespace dorsal::readiness;

TEST_CASE("SPRT: no answers decide nothing") {
  const auto outcome = run({0.75, 0.85}, {});
  CHECK(outcome.decision == SprtDecision::undecided);
  CHECK(outcome.trials == 0);
}

TEST_CASE("SPRT: all correct ends ready, all wrong ends not ready and sooner") {
  const auto good = run({0.75, 0.85}, std::vector<bool>(100, true));
  const auto bad = run({0.75, 0.85}, std::vector<bool>(100, false));
  CHECK(good.decision == SprtDecision::ready);
  CHECK(bad.decision == SprtDecision::not_ready);
  CHECK(bad.trials < good.trials);
}

TEST_CASE("SPRT: the exact characteristics add up, and simulation agrees with them") {
  const Sprt test{0.75, 0.85};
  const auto oc = exact_characteristics(test, 0.85, 400);
  CHECK(oc.ready + oc.not_ready + oc.undecided == Approx(1).epsilon(1e-12));
  CHECK(oc.ready == Approx(0.9561125).margin(1e-7));
  dorsal::Random random{9};
  int ready = 0;
  for (int i = 0; i < 4000; ++i) {
    std::vector<bool> answers;
    for (int t = 0; t < 400; ++t) answers.push_back(random.chance(0.85));
    ready += run(test, answers).decision == SprtDecision::ready ? 1 : 0;
  }
  CHECK(ready / 4000.0 == Approx(oc.ready).margin(0.013)); // four Monte Carlo errors
}

TEST_CASE("SPRT: Wald's curve passes through both hypotheses, and through h = 0 without a jump") {
  const Sprt test{0.75, 0.85, 0.05, 0.1};
  CHECK(wald_characteristics(test, 1).not_ready == Approx(0.95));
  CHECK(wald_characteristics(test, -1).not_ready == Approx(0.1));
  CHECK(wald_characteristics(test, 0).p_true ==
        Approx(wald_characteristics(test, 1e-6).p_true).epsilon(1e-5));
  CHECK(wald_characteristics(test, 0).not_ready ==
        Approx(wald_characteristics(test, 1e-6).not_ready).epsilon(1e-5));
}

TEST_CASE("SPRT: impossible settings are known") {
  CHECK(valid({0.75, 0.85}));
  CHECK_FALSE(valid({0.85, 0.75}));
  CHECK_FALSE(valid({0.75, 1.0}));
  CHECK_FALSE(valid({0.75, 0.85, 0}));
}
