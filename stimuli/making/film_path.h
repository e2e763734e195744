#pragma once
// The pose at a place of a film's path: every number of the keys by a monotone cubic (Fritsch & Carlson
// 1980), so that nothing overshoots or jumps; hands that change what they hold on to move in a straight,
// eased line. Then, where the script asks for it, the hips' height is set by the knees and the weight put
// over the feet.
#include "stimuli/figure/base/spec.h"
#include "stimuli/making/film_script.h"

namespace dorsal {

// `at` is a share of the path; outside [0, 1] it is the nearer end. The script has its keys in order.
[[nodiscard]] FilmKey key_at(const FilmScript& script, float at);
[[nodiscard]] figure::FreePose film_pose(const FilmScript& script, const figure::Build& build, float at);

} // namespace dorsal
