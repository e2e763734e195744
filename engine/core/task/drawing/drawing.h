#pragma once
// Drawing: a helper draws a sign on the back with a fingertip, and the patient says which. In between nothing
// is drawn (a catch trial). One block is of one step of a ladder, from large upright digits to small words;
// training goes from block to block to a harder or an easier one, so that about 3 of 4 answers are right.
#include "engine/core/base/random.h"
#include "engine/core/statistics/proportion.h"
#include "engine/core/task/drawing/rule.h"
#include "engine/core/task/drawing/sign.h"

#include <span>
#include <vector>

namespace dorsal::drawing {

struct Step {
  int set{};
  int size_mm{};
  bool turned{}; // each sign a quarter, a half or three quarters round
};
// From the easiest one, number 1, on. Order: van Baal et al. 2020; sizes and steps ours.
[[nodiscard]] std::span<const Step> ladder();
[[nodiscard]] const Step& step_of(int number); // from 1

[[nodiscard]] int catches_of(const Rule& rule, int trials); // rounded
// The signs of a block in their order, trials without one among them: every sign as often as any other, or
// once more; never the same twice running; never a catch trial first. `trials` at least 1.
[[nodiscard]] std::vector<Sign> plan_signs(int step, int trials, int catches, Random draws);

// Which step the next train block has: one further or back (led_order.h), within the limits.
[[nodiscard]] int next_step(int step, const statistics::Count& score, const Rule& rule);

} // namespace dorsal::drawing
