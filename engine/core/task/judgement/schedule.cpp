#include "engine/core/task/judgement/schedule.h"

#include "engine/core/task/judgement/balanced_choice.h"
#include "engine/core/task/judgement/side_order.h"

namespace dorsal {
namespace {

Duration draw(const DurationRange& range, Random& draws) {
  return Duration{draws.integer(range.low.count(), range.high.count())};
}

} // namespace

std::vector<StimulusItem> items_for(BlockKind kind, std::span<const StimulusItem> items) {
  std::vector<StimulusItem> all(items.begin(), items.end());
  if (kind != BlockKind::practice) return all;
  std::vector<StimulusItem> plain;
  for (const StimulusItem& item : items)
    if (item.amplitude == Amplitude::marked && item.view_deg == 0 && item.movement != Movement::combined)
      plain.push_back(item);
  constexpr std::size_t enough = 4;
  return plain.size() >= enough ? plain : all;
}

Random block_stream(std::uint64_t seed, int block) { return stream(seed, static_cast<std::uint64_t>(block)); }

std::vector<TrialPlan> plan_block(const BlockSpec& block, const Timing& timing,
                                  std::span<const StimulusItem> items, Random draws) {
  std::vector<Showing> showings = choose_balanced(block, items, draws);
  order_showings(showings, items, draws);
  std::vector<TrialPlan> plans;
  plans.reserve(showings.size());
  for (const Showing& showing : showings)
    plans.push_back({.item = showing.item,
                     .roll_deg = showing.roll_deg,
                     .foreperiod = draw(timing.foreperiod, draws),
                     .iti = draw(timing.iti, draws),
                     .level = {}});
  return plans;
}

std::vector<TrialPlan> plan_control(const BlockSpec& block, const Timing& timing, Random draws) {
  std::vector<TrialPlan> plans;
  for (const Side side : balanced_sides(block.pictures, draws))
    plans.push_back({.item = side == Side::left ? std::size_t{0} : std::size_t{1}, // as control_items
                     .roll_deg = 0,
                     .foreperiod = draw(timing.foreperiod, draws),
                     .iti = draw(timing.iti, draws),
                     .level = {}});
  return plans;
}

std::vector<TrainSlot> plan_train_slots(const BlockSpec& block, const Timing& timing, Random draws) {
  std::vector<TrainSlot> slots;
  for (const Side side : balanced_sides(block.pictures, draws))
    slots.push_back({side, draw(timing.foreperiod, draws), draw(timing.iti, draws)});
  return slots;
}

} // namespace dorsal
