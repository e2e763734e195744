#pragma once
// The shadow that a whole figure casts on the floor (z = 0), which is otherwise the backdrop: how much of the
// sky and of the key lamp a spot of it sees, at a quarter of the picture's resolution. Without random rays,
// so that it does not flicker from frame to frame.
#include "stimuli/figure/light/camera.h"
#include "stimuli/figure/light/distance_grid.h"
#include "stimuli/figure/light/light.h"

#include <vector>

namespace dorsal::figure {

class FloorShadow {
public:
  FloorShadow(const Camera& camera, const DistanceGrid& grid, const Lighting& lighting, const Shot& shot,
              unsigned threads);
  // What is left of the backdrop at a place of the picture, 0-1 from the top left corner: 1 in the light.
  [[nodiscard]] float light_at(float u, float v) const;

private:
  int width_, height_;
  std::vector<float> light_;
};

} // namespace dorsal::figure
