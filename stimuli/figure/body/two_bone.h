#pragma once
// The middle joint of a two-bone limb between two given ends (law of cosines). Metres.
#include "stimuli/figure/base/vec3.h"

namespace dorsal::figure {

struct TwoBone {
  Vec3 middle, end; // `end` is the goal, moved nearer where it is out of reach
};

[[nodiscard]] TwoBone solve_two_bone(Vec3 start, Vec3 goal, Vec3 middle_towards, float upper, float lower);

} // namespace dorsal::figure
