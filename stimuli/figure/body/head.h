#pragma once
// Skull with face, and ears, in head coordinates (metres): origin about the ears' height, x right, y forward,
// z up. Head height .125, breadth .086 and depth .112 of stature (Winter 2009).
#include "stimuli/figure/base/vec3.h"

namespace dorsal::figure {

[[nodiscard]] float skull_distance(Vec3 head, float female);
[[nodiscard]] float ear_distance(Vec3 head); // far outside the ears: a large number
[[nodiscard]] inline Vec3 ear_centre(float side) { return {side * .0775f, -.008f, -.020f}; }

} // namespace dorsal::figure
