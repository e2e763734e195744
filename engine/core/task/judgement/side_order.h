#pragma once
// Orders of trials that a patient cannot learn to predict: no more than three answers of one side in a row,
// and no picture followed by itself or its twin.
#include "engine/core/task/judgement/balanced_choice.h"

namespace dorsal {

// Half of each side (an odd one falls to either), at most three of the same in a row.
[[nodiscard]] std::vector<Side> balanced_sides(int count, Random& draws);

// Puts the showings in such an order. Where the choice of pictures makes a rule impossible (one picture only,
// one side only) the order breaks it as seldom as it can.
void order_showings(std::vector<Showing>& showings, std::span<const StimulusItem> items, Random& draws);

} // namespace dorsal
