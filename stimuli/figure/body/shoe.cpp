#include "stimuli/figure/body/shoe.h"

namespace dorsal::figure {
namespace {

constexpr float sole = -.085f; // below the ankle

} // namespace

Shoe::Shoe(const LegJoints& leg, const Build& build, float side)
    : ankle_(leg.ankle), frame_(leg.foot), size_(mix(1.02f, .92f, build.female)), side_(side),
      toes_bent_(leg.toes_bent) {
  middle_ = ankle_ + frame_ * Vec3{0, .06f, -.04f};
}

float Shoe::distance(Vec3 p) const {
  Vec3 l = frame_.into(p - ankle_);
  l.x *= side_;
  l.y /= size_;
  if (toes_bent_ > 0) { // the toes stay on the floor when the heel rises
    const Vec3 ball{0, .125f, sole};
    l = ball + turn_x(-toes_bent_ * ramp(.095f, .145f, l.y)) * (l - ball);
  }
  const Capsule heel{{0, -.030f, -.046f}, {0, -.012f, -.020f}, .036f, .037f, 0};
  const Capsule instep{{0, .000f, -.022f}, {.002f, .095f, -.058f}, .037f, .032f, 0};
  const Capsule outer{{.010f, .03f, -.064f}, {.018f, .125f, -.070f}, .030f, .027f, 0};
  const Capsule inner{{-.008f, .08f, -.066f}, {-.014f, .150f, -.068f}, .030f, .026f, 0};
  const Capsule toes{{-.010f, .145f, -.069f}, {.014f, .135f, -.070f}, .028f, .026f, 0};
  float d = smooth_min(heel.distance(l), instep.distance(l), .02f);
  d = smooth_min(d, outer.distance(l), .02f);
  d = smooth_min(d, inner.distance(l), .02f);
  d = smooth_min(d, toes.distance(l), .02f);
  d = smooth_max(d, l.z - .004f - .35f * std::max(-l.y - .01f, 0.f), .008f); // the collar at the ankle
  return smooth_max(d, sole - l.z, .008f);
}

} // namespace dorsal::figure
