#include "stimuli/figure/looks/clothing_top.h"

#include "stimuli/figure/base/noise.h"

namespace dorsal::figure {
namespace {

constexpr std::array<Knot, 5> tank_back{
    {{1.20f, .40f}, {1.26f, .22f}, {1.29f, .168f}, {1.32f, .140f}, {1.36f, .124f}}};
constexpr std::array<Knot, 7> bra_back{{{1.20f, .40f},
                                        {1.24f, .22f},
                                        {1.265f, .15f},
                                        {1.29f, .075f},
                                        {1.33f, .050f},
                                        {1.38f, .064f},
                                        {1.45f, .108f}}};
constexpr std::array<Knot, 5> front_panel{
    {{1.20f, .40f}, {1.26f, .22f}, {1.30f, .15f}, {1.36f, .12f}, {1.47f, .1f}}};

float hem_height(Top top) { return top == Top::sports_bra ? 1.222f : top == Top::tank ? .955f : .925f; }

// Over deeply bent hips a long hem would stand out as a stiff skirt.
float hem_height(Top top, const Skeleton& s) {
  return hem_height(top) + (s.is_free && top != Top::sports_bra ? .032f : 0);
}

// Half-width of the cloth at a height of the back: between the armholes, or racer-back straps.
float back_half_width(Top top, float z) {
  if (top == Top::sports_bra) return interpolate(bra_back, z);
  return z < 1.36f ? interpolate(tank_back, z) : .116f + .008f * ramp(1.40f, 1.36f, z);
}

float armhole(Top top, Vec3 r, float scale) {
  const float strap = (top == Top::tank ? .116f : .100f) - .006f;
  const float front = std::max(interpolate(front_panel, r.z), strap) * scale;
  return (std::abs(r.x) - mix(back_half_width(top, r.z) * scale, front, ramp(-.045f, .035f, r.y))) * .8f;
}

float scooped_neck(Top top, Vec3 r, float scale) {
  const float wide = .082f * scale, high = top == Top::tank ? .10f : .095f;
  const float ax = std::abs(r.x);
  const float inside = (1 - std::hypot(ax / wide, (r.z - 1.49f) / high)) * std::min(wide, high) * .9f;
  return r.z > 1.49f ? std::max(inside, wide - ax) : inside;
}

// Distance to the region that a strapped top covers; negative inside.
float strapped_region(Top top, Vec3 r, const Skeleton& s) {
  const float female = s.build.female, scale = .9f + .1f * (1 - female);
  float region = smooth_max(smooth_max(hem_height(top, s) - r.z, armhole(top, r, scale), .01f),
                            scooped_neck(top, r, scale), .006f);
  const float from_neck = std::hypot(r.x, r.y + .018f);
  region = std::max(region, std::min(mix(.060f, .050f, female) - from_neck, r.z - 1.47f));
  return std::max(region, r.z - 1.512f);
}

// A round collar at the height of C7: a cone around the neck, so that cloth on raised shoulders stays cloth.
float tshirt_region(Vec3 r, const Skeleton& s) {
  const float from_neck = std::hypot(r.x, r.y + .014f);
  const float open = .077f + .55f * std::max(r.z - 1.49f, 0.f) - from_neck;
  const float collar = smooth_min(open, r.z - 1.484f + .05f * ramp(-.02f, .06f, r.y), .008f);
  return std::max(hem_height(Top::tshirt, s) - r.z, collar);
}

struct FoldSetting {
  float rotation, flexion, female;
};

// Tension folds: long ridges (1 - |noise|) that run across the trunk, deeper on the concave side of a bend.
float folds(Vec3 r, const FoldSetting& s) {
  const float slant = s.rotation * 1.6f, low = ramp(1.32f, 1.12f, r.z);
  const float towards = s.flexion > .1f ? -1.f : s.flexion < -.1f ? 1.f : 0.f;
  const float concave =
      towards == 0 ? 0 : ramp(-.05f, .12f, r.x * towards) * std::min(std::abs(s.flexion) / radians(25), 1.f);
  const float broad =
      noise({r.x * 4.2f + 3, r.y * 5, (r.z + r.x * (.30f + slant)) * 21 + .8f * noise(r * 14)});
  float height = (.0030f * low + .0006f + .0045f * concave * low) * (1 - 2.2f * std::abs(broad)) * .8f;
  const float crossing = noise({r.x * 8 + 9, r.y * 7, (r.z - r.x * (.45f - slant)) * 33});
  height += .0016f * low * (1 - 2 * std::abs(crossing)) + .0008f * noise({r.x * 20, r.y * 20, r.z * 46});
  height += .0022f * ramp(1.06f, .98f, r.z) * noise({r.x * 40, r.y * 30, r.z * 8});
  return smooth_max(height, -.0015f, .004f); // a fold goes outwards: inwards there is the body
}

float looseness(const Look& look, const Skeleton& s, float z) {
  if (look.top == Top::sports_bra) return 0;
  const float over_shorts = (look.bottom == Bottom::shorts ? .013f : .002f) * ramp(1.10f, 1.0f, z);
  const float waist =
      (look.top == Top::tshirt ? .016f : .007f) * ramp(1.30f, 1.02f, z) * (1 - .4f * s.build.female);
  return over_shorts + (look.top == Top::tshirt ? .004f : 0) + waist;
}

float body_under_top(const BodyParts& b, const Look& look, float loose, float bottom_bridged) {
  const float thin = look.top == Top::sports_bra ? .0025f : .0042f;
  const float span = look.top == Top::tshirt ? .045f : .02f;
  const float d = smooth_min(b.cloth_with_arms, b.trunk_and_legs, span) - thin - loose;
  if (b.rest.z >= 1.21f) return d;
  const float legs = smooth_min(b.thigh[0], b.thigh[1], .03f);
  const float hips =
      std::min(smooth_min(smooth_min(b.buttocks_cloth, b.trunk_cloth, .05f), legs, .05f), bottom_bridged);
  return smooth_min(d, hips - .0055f - loose + .06f * ramp(1.06f, 1.2f, b.rest.z), .03f);
}

// A sleeve over the upper arm, wider towards its hem, with soft rings where the arm bends it.
float sleeve(const Arm::Upper& arm, const Skeleton& s, float rings) {
  constexpr float end = .56f;
  const float wide = .007f + .013f * ramp(.1f, end, arm.along);
  const float tucked = .03f * ramp(.16f, 0, arm.along); // melts into the shoulder
  const float d = arm.distance - wide - .0016f * rings + tucked;
  const float binding = .0012f * ramp(end - .05f, end - .045f, arm.along);
  return smooth_max(d - binding, (arm.along - end) * .30f * mix(1.f, .97f, s.build.female), .005f);
}

float tshirt_sleeves(const BodyParts& b, const Skeleton& s) {
  float d = 1e3f;
  for (const Arm::Upper& arm : b.upper_arm)
    if (arm.distance < .06f && arm.along > 0)
      d = std::min(
          d,
          sleeve(arm, s, noise({arm.along * 17, b.rest.y * 30, b.rest.x * 12}) * ramp(.05f, .3f, arm.along)));
  return d;
}

} // namespace

float top_layer(const BodyParts& b, const Skeleton& s, const Look& look, float bottom_bridged) {
  if (look.top == Top::none) return 1e3f;
  const bool shirt = look.top == Top::tshirt;
  float d = 1e3f;
  if (b.near_trunk && std::min(b.trunk_cloth, b.cloth_with_arms) < .15f) {
    const float region = shirt ? tshirt_region(b.rest, s) : strapped_region(look.top, b.rest, s);
    d = body_under_top(b, look, looseness(look, s, b.rest.z), bottom_bridged);
    if (d < .03f && look.top != Top::sports_bra)
      d -= folds(b.rest, {s.pose.trunk.rotation, s.pose.trunk.flexion, s.build.female});
    d = smooth_min(d, b.trunk_and_legs - .0022f, .003f);
    if (b.rest.z < 1.10f)
      d = smooth_min(d, bottom_bridged - .0050f + .03f * ramp(1.02f, 1.10f, b.rest.z), .009f);
    if (s.is_free) { // a top does not grow over a thigh that is folded against it
      const float thigh = std::min(b.thigh[0], b.thigh[1]);
      d = smooth_max(d, b.trunk_cloth - thigh - mix(.012f, .25f, ramp(1.0f, .95f, b.rest.z)), .01f);
    }
    d -= .0011f * (1 - ramp(.007f, .010f, -region)); // seam binding
    d = smooth_max(d, region, .005f);
  }
  return shirt ? smooth_min(d, tshirt_sleeves(b, s), .035f) : d;
}

} // namespace dorsal::figure
