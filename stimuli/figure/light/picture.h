#pragma once
// A rendered picture: eight-bit sRGB, a mask that names the material of every pixel, and the landmarks of the
// posed skeleton, from which the true side and amplitude follow.
#include "stimuli/figure/looks/body.h"

#include <cstdint>
#include <vector>

namespace dorsal::figure {

struct PixelPoint {
  float x = 0, y = 0;
};

struct Landmarks {
  PixelPoint c7;
  std::array<PixelPoint, 2> acromion, psis, wrist; // left, right
  // Line of the shoulders against the line of the pelvis, in the pelvis's own frame, positive to the person's
  // left.
  float turn_deg = 0; // about the long axis
  float tilt_deg = 0; // to the side
};

struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgb;
  std::vector<std::uint8_t> mask; // 0 background, 1 + Material otherwise
  Landmarks landmarks;
  float exposure = 1; // for the next frames of a film
};

class Camera;
[[nodiscard]] Landmarks landmarks_of(const Body& body, const Camera& camera);

} // namespace dorsal::figure
