#pragma once
// Touch: a helper touches one square of a grid on the back, and the patient says which. In between nothing is
// touched (a catch trial): "nothing" is then the right answer, and feeling something an error. One block has
// one grid, because another would be another sheet on the back; training goes from block to block to more or
// fewer squares, so that about 3 of 4 answers are right.
#include "engine/core/base/random.h"
#include "engine/core/statistics/proportion.h"
#include "engine/core/task/touch/grid.h"
#include "engine/core/task/touch/rule.h"
#include "engine/core/task/touch/site.h"

#include <vector>

namespace dorsal::touch {

struct PointOfBack { // mm from the middle of the grid: to the patient's right, and up
  double right{}, up{};
};
// The middle of a square. Precondition: there is such a grid, and such a square of it.
[[nodiscard]] PointOfBack middle_of(const Site& site);
[[nodiscard]] int nearest_square(const Grid& grid, const PointOfBack& point); // from 1; outside too

// The answer to "which square": the number of the task's answers. The last one is "nothing".
inline constexpr int most_squares = 20, nothing = most_squares;
[[nodiscard]] constexpr int answer_of(int square) { return square == 0 ? nothing : square - 1; }
[[nodiscard]] constexpr int square_of(int answer) { return answer == nothing ? 0 : answer + 1; }

[[nodiscard]] int catches_of(const Rule& rule, int touches); // rounded
// The touches of a block in their order, catch trials among them: every square as often as any other, or once
// more; no square twice running, where there are others; never a catch trial first. `touches` at least 1.
[[nodiscard]] std::vector<Site> plan_sites(int squares, int touches, int catches, Random draws);

// How many squares the next train block has: one grid further or back (led_order.h), within the limits.
[[nodiscard]] int next_squares(int squares, const statistics::Count& score, const Rule& rule);

} // namespace dorsal::touch
