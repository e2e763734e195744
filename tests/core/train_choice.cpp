#include "engine/core/task/judgement/train_choice.h"

#include "tests/support/catch.h"
#include "tests/support/made_up_items.h"

#include <set>

using namespace dorsal;

namespace {

const std::vector<StimulusItem> items = test::made_up_items();
const adaptation::PatientScale plain_scale = adaptation::assumed_scale();

TrialPlan plan_of(const TrainShowing& showing) {
  return {.item = showing.item, .roll_deg = showing.roll_deg, .foreperiod = {}, .iti = {}, .level = {}};
}

} // namespace

TEST_CASE(
    "train choice: a higher level gives a harder picture of the side asked for, and not the one just seen") {
  const TrainChoice choice{default_block(BlockKind::train), {}, items};
  Random draws{9};
  std::vector<TrialPlan> so_far;
  double last = -10;
  for (const double level : {1.0, 4.0, 7.0, 10.0}) {
    const TrainShowing& showing =
        choice.choose({.side = Side::right, .level = level}, plain_scale, so_far, draws);
    CHECK(items[showing.item].side == Side::right);
    CHECK(showing.assumed > last);
    if (!so_far.empty()) CHECK(items[so_far.back().item].base != items[showing.item].base);
    last = showing.assumed;
    so_far.push_back(plan_of(showing));
  }
}

TEST_CASE("train choice: the scale runs from 1 to 10 over what the pictures offer") {
  const TrainChoice choice{default_block(BlockKind::train), {}, items};
  Random draws{1};
  CHECK(choice.level_of(choice.choose({.side = Side::left, .level = 1}, plain_scale, {}, draws),
                        plain_scale) <= 1.6);
  CHECK(choice.level_of(choice.choose({.side = Side::left, .level = 10}, plain_scale, {}, draws),
                        plain_scale) >= 9.4);
}

TEST_CASE("train choice: a forbidden factor stays at its plainest") {
  AdaptationRule rule;
  rule.vary = {"amplitude", "view", "background", "arms", "head"};
  const TrainChoice choice{default_block(BlockKind::train), rule, items};
  Random draws{2};
  for (int i = 0; i < 40; ++i)
    CHECK(choice.choose({.side = Side::left, .level = 1 + i % 10 * 1.0}, plain_scale, {}, draws).roll_deg ==
          0);
}

TEST_CASE("train choice: where nothing plain enough is there, the last forbidden factors are allowed again") {
  std::vector<StimulusItem> rooms = items;
  for (StimulusItem& item : rooms) item.background = "room";
  AdaptationRule rule;
  rule.vary = {};
  BlockSpec block = default_block(BlockKind::train);
  block.rolls_deg = {90};
  const TrainChoice choice{block, rule, rooms};
  Random draws{3};
  CHECK(choice.choose({.side = Side::left, .level = 5}, plain_scale, {}, draws).roll_deg == 90);
}

TEST_CASE("train choice: for a patient for whom roll is harder the same showing stands on a higher level") {
  const TrainChoice choice{default_block(BlockKind::train), {}, items};
  adaptation::PatientScale scale = plain_scale;
  scale.deviation[static_cast<std::size_t>(adaptation::DifficultyFactor::roll)] = 1;
  const TrainShowing& rolled = choice.find(0, 180);
  const TrainShowing& upright = choice.find(0, 0);
  CHECK(choice.level_of(rolled, scale) > choice.level_of(rolled, plain_scale) + 1);
  CHECK(choice.level_of(upright, scale) == choice.level_of(upright, plain_scale));
}
