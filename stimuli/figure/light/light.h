#pragma once
// The lamps and the surrounding light, fixed to the camera so that light says nothing about view or posture:
// a soft key high on one side, two warm rims from behind, and a weak sky. (Cool rims turn skin green-grey.)
#include "stimuli/figure/light/camera.h"

#include <array>

namespace dorsal::figure {

struct Lamp {
  Vec3 direction; // towards the lamp
  Vec3 colour;
  float radius; // tangent of the half-angle it fills: the softness of its shadow
};

struct Lighting {
  Lighting(const Camera& camera, Side key);

  std::array<Lamp, 3> lamps;
  Vec3 view;
  [[nodiscard]] Vec3 sky(Vec3 direction) const;
};

} // namespace dorsal::figure
