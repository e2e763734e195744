#pragma once
// Which picture at which roll, in which order, after which foreperiod. A pure function of seed, block and
// items, so that a stored session can be planned again. Two promises hold for every plan: no more than three
// answers of the same side in a row, and a picture is never followed by itself or its twin.
#include "engine/core/base/random.h"
#include "engine/core/protocol/protocol.h"
#include "engine/core/stimulus/stimulus.h"
#include "engine/core/trial/trial.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dorsal {

inline constexpr int longest_same_side_run = 3;

// What a block may choose from: practice keeps to the plainest pictures (marked, seen from straight behind)
// where there are enough of them; the other kinds use all.
[[nodiscard]] std::vector<StimulusItem> items_for(BlockKind kind, std::span<const StimulusItem> items);

// The draws of one block: independent of every other block's.
[[nodiscard]] Random block_stream(std::uint64_t seed, int block);

// Practice and assess blocks, in full before the block begins. Counts over side, movement, amplitude, view
// and roll differ by one at most wherever the items allow it (they must hold both sides). Precondition: items
// not empty.
[[nodiscard]] std::vector<TrialPlan> plan_block(const BlockSpec& block, const Timing& timing,
                                                std::span<const StimulusItem> items, Random draws);

// Control blocks: half of each side, upright.
[[nodiscard]] std::vector<TrialPlan> plan_control(const BlockSpec& block, const Timing& timing, Random draws);

// Train blocks: sides and pauses are fixed beforehand, the picture waits for the level.
struct TrainSlot {
  Side side{};
  Duration foreperiod{};
  Duration iti{};
};
[[nodiscard]] std::vector<TrainSlot> plan_train_slots(const BlockSpec& block, const Timing& timing,
                                                      Random draws);

} // namespace dorsal
