#pragma once
// A pinhole camera behind the figure that frames it alike in every posture: from mid-thigh to above the head,
// wider only where raised or spread arms need it. Metres; pixels with the origin at the top left.
#include "stimuli/figure/looks/body.h"

namespace dorsal::figure {

class Camera {
public:
  Camera(const Body& body, const FigureSpec& spec);

  // Ray direction through a place of the picture, 0-1 from the top left corner.
  [[nodiscard]] Vec3 direction(float u, float v) const;
  [[nodiscard]] Vec3 position() const { return position_; }
  // The same camera before it was moved sideways and away to frame this posture: a room must not tell the
  // posture.
  [[nodiscard]] Camera unmoved() const;
  [[nodiscard]] Vec3 right() const { return right_; }
  [[nodiscard]] Vec3 up() const { return up_; }
  [[nodiscard]] Vec3 forward() const { return forward_; }

  struct Projected {
    float x_px, y_px, depth;
  };
  [[nodiscard]] Projected project(Vec3 p) const;
  // Size of a pixel at unit distance.
  [[nodiscard]] float pixel_at_unit() const { return 2 / (focal_ * height_px_); }

private:
  Vec3 position_, right_, up_, forward_;
  Vec3 unmoved_position_;
  float focal_, width_px_, height_px_;
};

} // namespace dorsal::figure
