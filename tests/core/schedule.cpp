#include "engine/core/task/judgement/schedule.h"

#include "tests/support/catch.h"
#include "tests/support/made_up_items.h"

#include <algorithm>
#include <map>
#include <set>

using namespace dorsal;

namespace {

const std::vector<StimulusItem> items = test::made_up_items();

template <class KeyOf>
int largest_difference(const std::vector<TrialPlan>& plans, KeyOf key_of) {
  std::map<decltype(key_of(plans[0])), int> counts;
  for (const TrialPlan& plan : plans) ++counts[key_of(plan)];
  const auto [least, most] =
      std::ranges::minmax_element(counts, {}, [](const auto& entry) { return entry.second; });
  return most->second - least->second;
}

int longest_run(const std::vector<TrialPlan>& plans) {
  int longest = 0, run = 0;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    run = i > 0 && items[plans[i].item].side == items[plans[i - 1].item].side ? run + 1 : 1;
    longest = std::max(longest, run);
  }
  return longest;
}

bool twins_meet(const std::vector<TrialPlan>& plans) {
  for (std::size_t i = 1; i < plans.size(); ++i)
    if (items[plans[i].item].base == items[plans[i - 1].item].base) return true;
  return false;
}

BlockSpec assess(int pictures) {
  BlockSpec block = default_block(BlockKind::assess);
  block.pictures = pictures;
  return block;
}

} // namespace

TEST_CASE("schedule: every assess block is balanced, over many seeds and lengths") {
  for (const int pictures : {20, 40, 48, 100})
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
      const auto plans = plan_block(assess(pictures), {}, items, block_stream(seed, 1));
      INFO("seed " << seed << ", " << pictures << " pictures");
      REQUIRE(plans.size() == static_cast<std::size_t>(pictures));
      CHECK(largest_difference(plans, [](const TrialPlan& p) { return items[p.item].side; }) == 0);
      CHECK(largest_difference(plans, [](const TrialPlan& p) { return items[p.item].movement; }) <= 1);
      CHECK(largest_difference(plans, [](const TrialPlan& p) { return items[p.item].amplitude; }) <= 1);
      CHECK(largest_difference(plans, [](const TrialPlan& p) { return items[p.item].view_deg; }) <= 1);
      CHECK(largest_difference(plans, [](const TrialPlan& p) { return p.roll_deg; }) <= 1);
      CHECK(longest_run(plans) <= 3);
      CHECK_FALSE(twins_meet(plans));
    }
}

TEST_CASE("schedule: the sides are balanced within each roll, so that the roll tells nothing") {
  const auto plans = plan_block(assess(40), {}, items, block_stream(7, 1));
  std::map<double, int> lefts_minus_rights;
  for (const TrialPlan& plan : plans)
    lefts_minus_rights[plan.roll_deg] += items[plan.item].side == Side::left ? 1 : -1;
  for (const auto& [roll, difference] : lefts_minus_rights) {
    INFO("roll " << roll);
    CHECK(std::abs(difference) <= 1);
  }
}

TEST_CASE("schedule: a picture comes back only at another roll") {
  const auto plans = plan_block(assess(100), {}, items, block_stream(3, 1));
  std::set<std::pair<std::size_t, double>> seen;
  for (const TrialPlan& plan : plans) seen.insert({plan.item, plan.roll_deg});
  CHECK(seen.size() == plans.size());
}

TEST_CASE("schedule: the same seed gives the same plan, another seed another one") {
  const auto plan = [](std::uint64_t seed) {
    return plan_block(assess(40), {}, items, block_stream(seed, 1));
  };
  CHECK(plan(1) == plan(1));
  CHECK_FALSE(plan(1) == plan(2));
}

TEST_CASE("schedule: foreperiods and intervals lie within the protocol's ranges and vary") {
  const Timing timing;
  std::set<std::int64_t> foreperiods;
  for (const TrialPlan& plan : plan_block(assess(40), timing, items, block_stream(5, 1))) {
    CHECK(plan.foreperiod >= timing.foreperiod.low);
    CHECK(plan.foreperiod <= timing.foreperiod.high);
    CHECK(plan.iti >= timing.iti.low);
    CHECK(plan.iti <= timing.iti.high);
    foreperiods.insert(plan.foreperiod.count());
  }
  CHECK(foreperiods.size() > 30);
}

TEST_CASE("schedule: one picture and its twin make a block, as well as two stimuli can") {
  const std::vector<StimulusItem> pair(items.begin(), items.begin() + 2);
  const auto plans = plan_block(assess(12), {}, pair, block_stream(1, 1));
  CHECK(plans.size() == 12);
}

TEST_CASE("schedule: -180 and 180 are one roll") {
  BlockSpec block = assess(8);
  block.rolls_deg = {-180, 180};
  for (const TrialPlan& plan : plan_block(block, {}, items, block_stream(1, 1))) CHECK(plan.roll_deg == 180);
}

TEST_CASE("schedule: train slots hold half of each side and no run above three") {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    const auto slots = plan_train_slots(default_block(BlockKind::train), {}, block_stream(seed, 2));
    CHECK(std::ranges::count(slots, Side::left, &TrainSlot::side) == 20);
    int run = 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      run = i > 0 && slots[i].side == slots[i - 1].side ? run + 1 : 1;
      CHECK(run <= 3);
    }
  }
}
