#pragma once
// Hips, knees, ankles and the shapes of thigh, shank and foot. Metres.
#include "stimuli/figure/body/skeleton.h"

namespace dorsal::figure {

[[nodiscard]] LegJoints leg_joints(const Build& build, const Pose& pose, Stance stance, float side);
[[nodiscard]] Limb thigh(const LegJoints& leg, const Build& build, Stance stance, float side);
[[nodiscard]] Limb shank(const LegJoints& leg, const Build& build, Stance stance, float side);
[[nodiscard]] Limb foot(const LegJoints& leg, float side);

} // namespace dorsal::figure
