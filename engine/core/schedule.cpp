#include "engine/core/schedule.h"

#include "engine/core/balanced_choice.h"
#include "engine/core/roll.h"
#include "engine/core/side_order.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dorsal {
namespace {

Duration draw(const DurationRange& range, Random& draws) {
  return Duration{draws.integer(range.low.count(), range.high.count())};
}

// How much harder an upside-down picture is than an upright one. Assumed: the literature gives the direction
// only (clinical facts, section 6).
constexpr double logits_per_half_turn = 1.2;

struct DifficultyRange {
  double easiest{std::numeric_limits<double>::infinity()};
  double hardest{-std::numeric_limits<double>::infinity()};
};

DifficultyRange range_of(const BlockSpec& block, std::span<const StimulusItem> items) {
  DifficultyRange range;
  for (const StimulusItem& item : items)
    for (const double roll : block.rolls_deg) {
      const double difficulty = difficulty_logit(item, roll);
      range.easiest = std::min(range.easiest, difficulty);
      range.hardest = std::max(range.hardest, difficulty);
    }
  return range;
}

double difficulty_at(double level, const AdaptationRule& rule, const DifficultyRange& range) {
  const double span = rule.highest_level - rule.lowest_level;
  const double share = span > 0 ? (level - rule.lowest_level) / span : 0;
  return range.easiest + std::clamp(share, 0.0, 1.0) * (range.hardest - range.easiest);
}

int times_seen(std::size_t base, std::span<const TrialPlan> so_far, std::span<const StimulusItem> items) {
  return static_cast<int>(
      std::ranges::count_if(so_far, [&](const TrialPlan& plan) { return items[plan.item].base == base; }));
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

double difficulty_logit(const StimulusItem& item, double roll_deg) {
  return item.difficulty_logit + logits_per_half_turn * folded_roll(roll_deg) / 180;
}

TrialPlan plan_train_trial(const TrainSlot& slot, double level, const AdaptationRule& rule,
                           const BlockSpec& block, std::span<const StimulusItem> items,
                           std::span<const TrialPlan> so_far, Random& draws) {
  const double wanted = difficulty_at(level, rule, range_of(block, items));
  // Within this of the best match two showings count as equally close.
  constexpr double tolerance_logit = 0.15;
  const auto previous = so_far.empty() ? items.size() : so_far.back().item;
  struct Candidate {
    Showing showing;
    double cost;
  };
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].side != slot.side) continue;
    if (previous < items.size() && items[previous].base == items[i].base) continue;
    const int seen = times_seen(items[i].base, so_far, items);
    for (const double roll : block.rolls_deg) {
      const double miss = std::fabs(difficulty_logit(items[i], roll) - wanted);
      candidates.push_back({{i, roll}, std::floor(miss / tolerance_logit) * 1000 + seen});
    }
  }
  if (candidates.empty()) // a single picture: it has to follow itself
    for (std::size_t i = 0; i < items.size(); ++i)
      if (items[i].side == slot.side) candidates.push_back({{i, block.rolls_deg.front()}, 0});
  const double best = std::ranges::min(candidates, {}, &Candidate::cost).cost;
  std::erase_if(candidates, [best](const Candidate& candidate) { return candidate.cost > best; });
  const auto pick =
      static_cast<std::size_t>(draws.integer(0, static_cast<std::int64_t>(candidates.size()) - 1));
  return {.item = candidates[pick].showing.item,
          .roll_deg = candidates[pick].showing.roll_deg,
          .foreperiod = slot.foreperiod,
          .iti = slot.iti,
          .level = level};
}

} // namespace dorsal
