#include "stimuli/figure/light/light.h"

namespace dorsal::figure {

Lighting::Lighting(const Camera& camera, Side key) : view(camera.forward()) {
  const float side = key == Side::left ? -1.f : 1.f;
  const Vec3 away = normalised({view.x, view.y, 0});
  const auto towards = [&](float right, float up, float back) {
    return normalised(camera.right() * (right * side) + Vec3{0, 0, up} - away * back);
  };
  lamps = {Lamp{towards(.95f, .85f, .80f), Vec3{1.0f, .955f, .90f} * 2.35f, .20f},
           Lamp{towards(-1.f, .35f, -.35f), Vec3{1.f, .95f, .90f} * .95f, .22f},
           Lamp{towards(1.f, .5f, -.9f), Vec3{1.f, .95f, .9f} * .75f, .20f}};
}

Vec3 Lighting::sky(Vec3 d) const {
  const Vec3 above = mix({.62f, .60f, .58f}, {.95f, .97f, 1.0f}, ramp(-.1f, .9f, d.z));
  const Vec3 colour = d.z < 0 ? mix(above * .72f, {.30f, .26f, .22f}, ramp(0, -.5f, d.z)) : above;
  return colour * (.62f + .55f * ramp(-.2f, 1.f, -dot(d, view)));
}

} // namespace dorsal::figure
