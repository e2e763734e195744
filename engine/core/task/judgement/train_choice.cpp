#include "engine/core/task/judgement/train_choice.h"

#include "engine/core/adaptation/ladder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <limits>

namespace dorsal {
namespace {

using adaptation::DifficultyFactor;
using adaptation::PatientScale;

std::vector<TrainShowing> train_showings(const BlockSpec& block, std::span<const StimulusItem> items) {
  std::vector<double> rolls = block.rolls_deg;
  std::ranges::sort(rolls);
  rolls.erase(std::unique(rolls.begin(), rolls.end()), rolls.end());
  std::vector<TrainShowing> showings;
  for (std::size_t i = 0; i < items.size(); ++i)
    for (const double roll : rolls)
      showings.push_back(
          {i, roll, adaptation::assumed_difficulty(items[i], roll), adaptation::features_of(items[i], roll)});
  return showings;
}

std::vector<DifficultyFactor> forbidden(const AdaptationRule& rule) {
  std::vector<DifficultyFactor> out;
  for (std::size_t i = 0; i < adaptation::difficulty_factors; ++i) {
    const auto factor = static_cast<DifficultyFactor>(i);
    if (std::ranges::find(rule.vary, adaptation::name_of(factor)) == rule.vary.end()) out.push_back(factor);
  }
  return out;
}

bool is_plain(const TrainShowing& showing, std::span<const DifficultyFactor> factors) {
  return std::ranges::all_of(factors, [&](DifficultyFactor factor) {
    return showing.features[static_cast<std::size_t>(factor)] == 0;
  });
}

// At least two pictures a side, so that none has to follow itself.
bool serves_both_sides(std::span<const TrainShowing> showings, std::span<const StimulusItem> items) {
  for (const Side side : {Side::left, Side::right}) {
    std::vector<std::size_t> bases;
    for (const TrainShowing& showing : showings)
      if (items[showing.item].side == side) bases.push_back(items[showing.item].base);
    std::ranges::sort(bases);
    bases.erase(std::unique(bases.begin(), bases.end()), bases.end());
    if (bases.size() < 2) return false;
  }
  return true;
}

} // namespace

TrainChoice::TrainChoice(const BlockSpec& block, const AdaptationRule& rule,
                         std::span<const StimulusItem> items)
    : items_(items), bases_(std::ranges::max(items, {}, &StimulusItem::base).base + 1) {
  const std::vector<TrainShowing> all = train_showings(block, items);
  std::vector<DifficultyFactor> kept_plain = forbidden(rule);
  const auto allowed = [&](const TrainShowing& showing) { return is_plain(showing, kept_plain); };
  while (true) {
    showings_.clear();
    std::ranges::copy_if(all, std::back_inserter(showings_), allowed);
    if (kept_plain.empty() || serves_both_sides(showings_, items)) break;
    kept_plain.pop_back();
  }
  std::ranges::remove_copy_if(all, std::back_inserter(others_), allowed);
  const auto [easiest, hardest] = std::ranges::minmax(all, {}, &TrainShowing::assumed);
  easiest_ = easiest.assumed;
  hardest_ = std::max(hardest.assumed, easiest.assumed + 0.1); // one showing only: any level is it
}

double TrainChoice::level_of(const TrainShowing& showing, const PatientScale& scale) const {
  const double logits = showing.assumed + adaptation::deviation_of(scale, showing.features);
  return 1 + 9 * (logits - easiest_) / (hardest_ - easiest_);
}

const TrainShowing& TrainChoice::find(std::size_t item, double roll_deg) const {
  const auto same = [&](const TrainShowing& showing) {
    return showing.item == item && showing.roll_deg == roll_deg;
  };
  if (const auto at = std::ranges::find_if(showings_, same); at != showings_.end()) return *at;
  const auto at = std::ranges::find_if(others_, same);
  return at != others_.end() ? *at : showings_.front();
}

const TrainShowing& TrainChoice::choose(const TrainWish& wish, const PatientScale& scale,
                                        std::span<const TrialPlan> so_far, Random& draws) const {
  constexpr double tolerance_levels = 0.3; // within this two showings count as equally near
  std::vector<int> seen(bases_, 0);
  for (const TrialPlan& plan : so_far) ++seen[items_[plan.item].base];
  const auto just_seen = [&](const TrainShowing& showing) {
    return !so_far.empty() && items_[so_far.back().item].base == items_[showing.item].base;
  };
  const auto cost = [&](const TrainShowing& showing) {
    const double far =
        wish.by_rung
            ? (adaptation::on_rung(static_cast<int>(wish.level), items_[showing.item], showing.roll_deg)
                   ? 0.0
                   : 1 + std::fabs(showing.assumed - easiest_))
            : std::fabs(level_of(showing, scale) - wish.level);
    return std::floor(far / tolerance_levels) * 1000 + seen[items_[showing.item].base] +
           (just_seen(showing) ? 1e9 : 0);
  };
  double least = std::numeric_limits<double>::infinity();
  std::vector<const TrainShowing*> best;
  for (const TrainShowing& showing : showings_) {
    if (items_[showing.item].side != wish.side) continue;
    const double here = cost(showing);
    if (here > least) continue;
    if (here < least) best.clear();
    least = here;
    best.push_back(&showing);
  }
  assert(!best.empty()); // a set holds both sides
  return *best[static_cast<std::size_t>(draws.integer(0, static_cast<std::int64_t>(best.size()) - 1))];
}

} // namespace dorsal
