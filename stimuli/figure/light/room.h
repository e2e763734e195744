#pragma once
// Quiet rooms: a wall with a few things on it and a wooden floor, in linear light, seen out of focus. World
// coordinates.
#include "stimuli/figure/light/camera.h"

#include <vector>

namespace dorsal::figure {

// The room as seen from the camera, blurred by a wide lens, at a quarter of the picture's resolution.
class RoomPicture {
public:
  RoomPicture(Scene scene, const Camera& camera, const Shot& shot, unsigned threads);
  [[nodiscard]] Vec3 at(float u, float v) const; // 0-1 from the top left corner

private:
  int width_, height_;
  std::vector<Vec3> pixels_;
};

// The sharp room along one ray.
[[nodiscard]] Vec3 room_colour(Scene scene, Vec3 from, Vec3 direction);

} // namespace dorsal::figure
