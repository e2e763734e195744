#include "engine/core/adaptation/rasch.h"

#include "engine/core/adaptation/lltm.h"
#include "engine/core/adaptation/targets.h"
#include "engine/core/base/random.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal::adaptation;

TEST_CASE("Rasch: without answers the estimate is the prior") {
  const auto e = rasch_eap({}, {0.3, 1.2});
  CHECK(e.ability == Approx(0.3));
  CHECK(e.sd == Approx(1.2).epsilon(1e-9));
  CHECK(e.n == 0);
}

TEST_CASE("Rasch: all correct and all wrong stay finite and mirror each other") {
  const std::vector<RaschItem> right(20, {0, true});
  const std::vector<RaschItem> wrong(20, {0, false});
  CHECK(rasch_eap(right).ability == Approx(-rasch_eap(wrong).ability));
  CHECK(rasch_eap(right).ability > 1.5);
  CHECK(std::isfinite(rasch_eap(right).ability));
}

TEST_CASE("Rasch: tracking answer by answer ends where all answers at once do") {
  const std::vector<RaschItem> items{{-1, true}, {0, false}, {1, true}, {0.5, true}};
  auto tracker = start_tracking({0, 1.5}, 0.5);
  for (const auto item : items) tracker = respond(std::move(tracker), item);
  CHECK(estimate(tracker).ability == rasch_eap(items, {0, 1.5}, 0.5).ability);
}

TEST_CASE("Rasch: the estimate settles at the true ability within its own SD, guessing included") {
  int inside = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    dorsal::Random random{seed};
    const double truth = random.normal(0, 1.5);
    auto tracker = start_tracking({}, 0.5);
    for (int i = 0; i < 200; ++i) {
      const double difficulty = estimate(tracker).ability;
      tracker =
          respond(std::move(tracker), {difficulty, random.chance(rasch_chance(truth, difficulty, 0.5))});
    }
    const auto e = estimate(tracker);
    inside += std::fabs(e.ability - truth) < 1.96 * e.sd ? 1 : 0;
  }
  CHECK(inside >= 180);
}

TEST_CASE("LLTM: difficulty is the weighted sum of features, and no features make an average picture") {
  CHECK(lltm_difficulty({}) == 0.0);
  CHECK(lltm_difficulty({{"intercept", -1.2, 1}, {"roll", 0.008, 90}}) == Approx(-0.48));
  CHECK(rasch_information(0, 0) == 0.25);
}

TEST_CASE("targets: Levitt's values, and three down two up") {
  CHECK(*transformed_target(3) == Approx(0.7937005259840998));
  CHECK(*transformed_target(3, 2) == Approx(0.60445).margin(5e-6));
  CHECK(*transformed_target(2, 2) == Approx(0.5));
  CHECK_FALSE(transformed_target(0));
  CHECK_FALSE(weighted_transformed_target(1, 0));
}
