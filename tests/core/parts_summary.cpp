#include "engine/core/trial/parts_summary.h"

#include "engine/core/task/touch_probe/touch_probe.h"
#include "engine/core/trial/place_summary.h"
#include "tests/support/catch.h"

using namespace dorsal;

namespace {

constexpr probe::Tip blunt{0}, pointed{1};

LedTrialRecord answered(const touch_probe::Touch& touch, int answer) {
  LedTrialRecord record{.planned = {.stimulus = touch, .pause = {}}, .outcome = Outcome::answered};
  record.answer = LedAnswer{.answer = answer};
  return record;
}

LedTrialRecord ended(const touch_probe::Touch& touch, Outcome outcome) {
  return {.planned = {.stimulus = touch, .pause = {}}, .outcome = outcome};
}

} // namespace

TEST_CASE("parts: nothing where no trial tells a square and a tip") {
  CHECK_FALSE(parts_summary({}));
  const std::vector voided{ended({{12, 3}, blunt}, Outcome::voided)};
  CHECK_FALSE(parts_summary(voided));
  const std::vector nothing_touched{answered({{12, 0}, blunt}, touch_probe::nothing)};
  CHECK_FALSE(parts_summary(nothing_touched));
}

TEST_CASE("parts: a square counts whatever the tip, a tip where one is named, wherever it was felt") {
  const touch_probe::Touch third{{12, 3}, pointed}, fifth{{12, 5}, blunt}, none{{12, 0}, blunt};
  const std::vector trials{answered(third, touch_probe::answer_of(3, pointed)), // both
                           answered(third, touch_probe::answer_of(3, blunt)),   // the square
                           answered(fifth, touch_probe::answer_of(4, blunt)),   // the tip
                           answered(fifth, touch_probe::answer_of(9, pointed)), // neither
                           answered(third, touch_probe::nothing),
                           ended(fifth, Outcome::time_out),
                           ended(third, Outcome::voided),
                           answered(none, touch_probe::nothing),
                           answered(none, touch_probe::answer_of(2, pointed))};
  const PartsSummary parts = parts_summary(trials).value();
  CHECK(parts.square.score.correct == 2);
  CHECK(parts.square.score.trials == 6);
  CHECK(*parts.square.share == Approx(1.0 / 3));
  CHECK(parts.tip.score.correct == 2);
  CHECK(parts.tip.score.trials == 4);
  // Pointed: 1 of 2 said to be so; blunt: 1 of 2.
  CHECK(parts.tip_sensitivity->d_prime == Approx(0).margin(1e-12));
  // Where they were felt is told as of squares alone.
  const PlaceSummary places = place_summary(trials).value();
  CHECK(places.by_square[2].correct == 2);
  CHECK(places.by_square[2].trials == 3);
  CHECK(places.not_felt == 1);
  CHECK(places.named == 4);
  CHECK(places.false_felt.correct == 1);
  CHECK(places.false_felt.trials == 2);
  CHECK(places.confusion[4][3] == 1);
}
