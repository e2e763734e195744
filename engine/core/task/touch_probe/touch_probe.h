#pragma once
// Touchprobe: a helper touches one square of a grid with a blunt tip or with a pointed one, and the patient
// says which square and which tip. In between nothing is touched (a catch trial). Both parts are scored apart
// (parts_summary.h); squares, catch trials and the way from grid to grid are those of touch.h.
#include "engine/core/base/random.h"
#include "engine/core/task/touch/touch.h"
#include "engine/core/task/touch_probe/touch.h"

#include <optional>
#include <vector>

namespace dorsal::touch_probe {

// The answer to both: a number of the task's answers, square by square, blunt first. The last one is
// "nothing".
inline constexpr int nothing = 2 * touch::most_squares;
[[nodiscard]] constexpr int answer_of(int square, const probe::Tip& tip) {
  return square == 0 ? nothing : 2 * (square - 1) + tip.pointed;
}
[[nodiscard]] constexpr int square_of(int answer) { return answer == nothing ? 0 : answer / 2 + 1; }
[[nodiscard]] constexpr std::optional<probe::Tip> tip_of(int answer) {
  return answer == nothing ? std::nullopt : std::optional{probe::Tip{answer % 2}};
}

// The touches of a block in their order: squares as touch::plan_sites has them; of each square and of the
// whole block as many blunt as pointed, or one more.
[[nodiscard]] std::vector<Touch> plan_touches(int squares, int touches, int catches, Random draws);

} // namespace dorsal::touch_probe
