#pragma once
// Chooses what a block shows so that no factor gives the answer away: the counts of every level of side,
// movement, amplitude, view and roll differ by one at most where the items allow it, sides are balanced
// within each roll and amplitude as far as the numbers go, and pictures repeat as little as possible. Method:
// steepest descent on the sum of squared deviations from equal counts, restarted; deterministic for a seed.
#include "engine/core/base/random.h"
#include "engine/core/protocol/protocol.h"
#include "engine/core/stimulus/stimulus.h"

#include <span>
#include <vector>

namespace dorsal {

struct Showing {
  std::size_t item{};
  double roll_deg{};
  friend bool operator==(const Showing&, const Showing&) = default;
};

[[nodiscard]] std::vector<Showing> choose_balanced(const BlockSpec& block,
                                                   std::span<const StimulusItem> items, Random& draws);

} // namespace dorsal
