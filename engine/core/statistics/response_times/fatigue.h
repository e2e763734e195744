#pragma once
// Does a person slow down within a session? Mann-Kendall (mann_kendall.h) on the residuals of correct
// response times around their line over folded roll (regression.h), in trial order: what is left after the
// pictures' own difficulty. Blind to a fall of drift that leaves the pace alone: read it beside the trend of
// accuracy. Refuses (nullopt): fewer than two trials, non-finite values. Without spread in roll the times
// themselves are tested.
#include "engine/core/statistics/mann_kendall.h"

namespace dorsal::statistics {

[[nodiscard]] std::optional<MannKendall> fatigue_trend(Sample folded_roll_deg, Sample correct_rt);

} // namespace dorsal::statistics
