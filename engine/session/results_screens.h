#pragma once
// A patient's own results, and what is due today, in plain words.
#include "engine/core/dose/place_in_plan.h"
#include "engine/core/visit/assess_result.h"
#include "engine/core/visit/own_places.h"
#include "engine/session/parts/screen.h"

#include <vector>

namespace dorsal {

// Accuracy and time of the assess blocks, oldest first, each with the band of ordinary fluctuation
// (statistics/control_chart.h) once there are enough. What does not compare with the last one is a ring.
inline constexpr int blocks_for_a_band = 8;
// Above them what changed since the start in plain words, below them the days of practice. `place` may be
// empty.
[[nodiscard]] ScreenMaker own_results_screen(std::vector<AssessResult> results,
                                             std::optional<PlaceInPlan> place = {});
// The squares of the first and of the last assess block with the same grid, each with how often it was
// told rightly. Precondition: at least one.
[[nodiscard]] ScreenMaker own_places_screen(std::vector<OwnPlaces> blocks);
// Nothing is left to do today: Command::go_on closes, Command::start_anew practises all the same.
[[nodiscard]] ScreenMaker open_elsewhere_screen(); // two windows would show the same pictures twice
[[nodiscard]] ScreenMaker done_today_screen(DoseProgress progress, Dose dose);

} // namespace dorsal
