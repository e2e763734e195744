#include "engine/core/adaptation/difficulty_scale.h"

#include "engine/core/base/random.h"
#include "tests/support/catch.h"
#include "tests/support/made_up_items.h"

using namespace dorsal;
using namespace dorsal::adaptation;

TEST_CASE("difficulty scale: the plainest showing has no features, the hardest has them all") {
  StimulusItem item;
  item.movement = Movement::rotation;
  item.amplitude_deg = 28;
  item.background = "plain";
  item.posture = "stand-hang";
  CHECK(features_of(item, 0) == Features{});
  item.amplitude_deg = 13.5;
  item.view_deg = -26;
  item.background = "door_room";
  item.posture = "stand-hips";
  item.head = HeadCoupling::forward;
  CHECK(features_of(item, -180) == Features{1, 1, 1, 1, 1, 1});
}

TEST_CASE("difficulty scale: a patient for whom roll is harder than assumed is found out") {
  const auto items = test::made_up_items();
  PatientDifficulty patient{0.5};
  Random draws{4};
  for (int i = 0; i < 1500; ++i) {
    const StimulusItem& item = items[static_cast<std::size_t>(draws.integer(0, 47))];
    const double roll = 45.0 * static_cast<double>(draws.integer(0, 4));
    const double truth = assumed_difficulty(item, roll) + 1.5 * features_of(item, roll)[2];
    patient = respond(std::move(patient), item, roll, draws.chance(rasch_chance(1.5, truth, 0.5)));
  }
  const auto roll = static_cast<std::size_t>(DifficultyFactor::roll);
  CHECK(patient.scale.deviation[roll] > 0.1);
  CHECK(patient.scale.covariance[roll * difficulty_factors + roll] < deviation_sd * deviation_sd);
}

TEST_CASE("difficulty scale: certain answers and flat chances teach nothing") {
  const PatientScale scale = assumed_scale();
  const Features all{1, 1, 1, 1, 1, 1};
  CHECK(observe(scale, all, 1.0, 0.2, true).deviation == scale.deviation);
  CHECK(observe(scale, all, 0.7, 0.0, true).deviation == scale.deviation);
  CHECK(observe(scale, all, 0.7, 0.1, true).deviation[0] < 0);
  CHECK(observe(scale, all, 0.7, 0.1, false).deviation[0] > 0);
}
