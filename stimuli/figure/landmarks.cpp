// The landmarks of stimuli/figure/light/picture.h.
#include "stimuli/figure/light/camera.h"
#include "stimuli/figure/light/picture.h"

namespace dorsal::figure {
namespace {

constexpr float psis_x = .046f, psis_z = .986f, c7_z = 1.48f;
constexpr float shoulder_x = .17f, shoulder_y = -.018f, shoulder_z = 1.402f;

Vec3 on_back(const Skeleton& s, float x, float z) {
  return s.spine.to_world({x, s.torso.profile().back_y(x, z), z});
}

} // namespace

Landmarks landmarks_of(const Body& body, const Camera& camera) {
  const Skeleton& s = body.skeleton();
  const auto pixel = [&](Vec3 p) {
    const Camera::Projected at = camera.project(p);
    return PixelPoint{at.x_px, at.y_px};
  };
  Landmarks out;
  out.c7 = pixel(on_back(s, 0, c7_z));
  for (std::size_t i = 0; i < sides.size(); ++i) {
    out.acromion[i] = pixel(body.girdle().acromion[i]);
    out.psis[i] = pixel(on_back(s, sides[i] * psis_x, psis_z));
    out.wrist[i] = pixel(s.arms[i].wrist);
  }
  // Where the shoulders are on the resting thorax: a raised arm lifts its own shoulder and would tilt the
  // line.
  const Vec3 shoulders = s.pose.pelvis.into(s.spine.to_world({shoulder_x, shoulder_y, shoulder_z}) -
                                            s.spine.to_world({-shoulder_x, shoulder_y, shoulder_z}));
  out.turn_deg = degrees(std::atan2(shoulders.y, std::hypot(shoulders.x, shoulders.z)));
  out.tilt_deg = degrees(std::atan2(shoulders.z, std::hypot(shoulders.x, shoulders.y)));
  return out;
}

} // namespace dorsal::figure
