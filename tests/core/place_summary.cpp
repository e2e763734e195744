#include "engine/core/trial/place_summary.h"

#include "engine/core/observer/localisation.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal;

namespace {

LedTrialRecord answered(const touch::Site& site, int said) {
  LedTrialRecord record{.planned = {.stimulus = site, .pause = {}}, .outcome = Outcome::answered};
  record.answer = LedAnswer{.answer = touch::answer_of(said)};
  return record;
}

LedTrialRecord ended(const touch::Site& site, Outcome outcome) {
  return {.planned = {.stimulus = site, .pause = {}}, .outcome = outcome};
}

} // namespace

TEST_CASE("places: nothing where no trial tells a square") {
  CHECK_FALSE(place_summary({}));
  const std::vector voided{ended({12, 3}, Outcome::voided)};
  CHECK_FALSE(place_summary(voided));
}

// By hand: 3 for 3 (0 mm), 4 for 3 (50 mm right), 8 for 3 (50 right, 50 down: 70.7 mm).
TEST_CASE("places: distance, bias and scatter of a few touches as worked out by hand") {
  const std::vector trials{answered({12, 3}, 3), answered({12, 3}, 4), answered({12, 3}, 8),
                           answered({12, 3}, 0), ended({12, 3}, Outcome::time_out)};
  const auto places = place_summary(trials).value();
  CHECK(places.squares == 12);
  CHECK(places.by_square[2].correct == 1);
  CHECK(places.by_square[2].trials == 5);
  CHECK(places.named == 3);
  CHECK(places.not_felt == 1);
  CHECK(*places.mean_distance_cm == Approx((0 + 5 + std::sqrt(50.0)) / 3));
  CHECK(places.bias_mm->right == Approx(100.0 / 3));
  CHECK(places.bias_mm->up == Approx(-50.0 / 3));
  CHECK(places.scatter_mm->right == Approx(std::sqrt(2500.0 / 3))); // of 0, 50, 50
  CHECK(places.confusion[2][2] == 1);
  CHECK(places.confusion[2][3] == 1);
  CHECK(places.confusion[2][7] == 1);
  CHECK(places.confusion[2][12] == 1);
}

TEST_CASE("places: sides, the midline and rows apart, catch trials for themselves") {
  const std::vector trials{answered({9, 1}, 1), answered({9, 5}, 5), answered({9, 5}, 2),
                           answered({9, 9}, 9), answered({9, 0}, 0), answered({9, 0}, 4)};
  const auto places = place_summary(trials).value();
  CHECK(places.left.trials == 1);
  CHECK(places.midline.trials == 2);
  CHECK(places.midline.correct == 1);
  CHECK(places.right.correct == 1);
  REQUIRE(places.by_row.size() == 3);
  CHECK(places.by_row[1].trials == 2);
  CHECK(places.false_felt.correct == 1);
  CHECK(places.false_felt.trials == 2);
  CHECK(places.named == 4);
}

TEST_CASE("places: trials of another grid are left out and counted") {
  const std::vector trials{answered({4, 1}, 1), answered({12, 1}, 1), answered({12, 2}, 2)};
  const auto places = place_summary(trials).value();
  CHECK(places.squares == 12);
  CHECK(places.of_other_grids == 1);
  CHECK(places.named == 2);
}

// Squares of 40 mm round the place: 18 % lie in the rows beside it, so the SD is 40 * sqrt(0.18) = 17 mm.
TEST_CASE("places: a bias that an observer has is found again") {
  Random draws{3};
  const observer::SenseOfPlace sense{
      .acuity_mm = 15, .right_mm = 20, .up_mm = 0, .lapse = 0, .false_felt = 0};
  std::vector<LedTrialRecord> trials;
  for (int i = 0; i < 4000; ++i) {
    const touch::Site site{20, 8}; // in the middle
    trials.push_back(answered(site, touch::square_of(observer::answer_to_touch(sense, site, 0, draws))));
  }
  const auto places = place_summary(trials).value();
  CHECK(places.bias_mm->right == Approx(20).margin(1.5));
  CHECK(places.bias_mm->up == Approx(0).margin(1));
  CHECK(places.scatter_mm->up == Approx(17).margin(1));
}
