#pragma once
// Hips, knees, ankles and the shapes of thigh, shank and foot. Metres.
#include "stimuli/figure/body/skeleton.h"

namespace dorsal::figure {

[[nodiscard]] LegJoints leg_joints(const Build& build, const Pose& pose, Stance stance, float side);
// With the hinge of the knee, so that thigh and shank face its front in any pose.
[[nodiscard]] LegJoints free_leg_joints(const Build& build, const Pose& pose, const FreePose& free,
                                        float side);
[[nodiscard]] Vec3 free_ankle(const FootPlace& place, float side);
inline constexpr float leg_segment = .425f; // thigh and shank, .241 of stature each
[[nodiscard]] Limb free_thigh(const LegJoints& leg, const Build& build, float side);
[[nodiscard]] Limb free_shank(const LegJoints& leg, const Build& build, float side);

[[nodiscard]] Limb thigh(const LegJoints& leg, const Build& build, Stance stance, float side);
[[nodiscard]] Limb shank(const LegJoints& leg, const Build& build, Stance stance, float side);
[[nodiscard]] Limb foot(const LegJoints& leg, float side);

} // namespace dorsal::figure
