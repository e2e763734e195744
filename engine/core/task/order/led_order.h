#pragma once
// What blocks of touches have in common, whatever is touched or drawn: the order of a block, and the way from
// one train block to the next.
#include "engine/core/base/random.h"
#include "engine/core/statistics/proportion.h"

#include <vector>

namespace dorsal {

// Places from 1 to `kinds`, with catch trials as 0: every place as often as any other, or once more; none
// twice running, where there are others; never a catch trial first. `kinds` and `trials` at least 1.
[[nodiscard]] std::vector<int> balanced_order(int kinds, int trials, int catches, Random draws);
[[nodiscard]] int catches_of(double share, int trials); // rounded

// Nearly all right (80 %): one harder; fewer than 6 of 10 right: one easier. A block of fewer than
// `least_trials_to_move` says too little. Convention, ours.
inline constexpr int least_trials_to_move = 12;
enum class Move { easier, stay, harder };
[[nodiscard]] Move move_after(const statistics::Count& score);

} // namespace dorsal
