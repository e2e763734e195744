#include "stimuli/figure/looks/clothing_bottom.h"

#include "stimuli/figure/base/noise.h"

namespace dorsal::figure {
namespace {

constexpr float skin_gap = .0022f; // cloth never comes nearer, or skin would poke through

// Where a thigh is folded against the belly it lies beside the trunk above the waist, and keeps its cloth.
float over_waistband(const BodyParts& b, Bottom bottom, bool may_fold) {
  if (!b.near_trunk) return -1;
  const float above = b.rest.z - waist_height(bottom);
  return may_fold ? std::min(above, std::min(b.thigh[0], b.thigh[1]) - b.trunk + .012f) : above;
}

// Gathers under the elastic, broad folds below, a seam under the waistband.
float shorts_wrinkles(Vec3 r, float above_waist, float rotation, bool seated) {
  const float gathered = ramp(-.13f, -.02f, above_waist);
  float height = .0016f * gathered * noise({r.x * 120 + r.y * 80, r.y * 90, r.z * 7});
  height += .0028f * (seated ? .7f : 1.f) * (1 - gathered * .6f) *
            noise({r.x * 14 + rotation * 2, r.y * 11, r.z * 20 + r.x * 9});
  height += .0013f * noise({r.x * 30, r.y * 24, r.z * 44});
  height += .0022f * (1 - gathered) *
            (1 - 2 * std::abs(noise({r.x * 17 + r.z * 6, r.y * 13, r.z * 5 + 3}))); // drape
  if (above_waist > -.036f) height -= .0035f * ramp(-.036f, -.030f, above_waist);
  return height;
}

float leggings_wrinkles(Vec3 r, float above_waist) {
  float height = .0009f * noise({r.x * 26, r.y * 24, r.z * 52 + r.x * 20}) * ramp(0, .1f, -above_waist);
  if (above_waist > -.07f) height += .0012f * ramp(-.07f, -.066f, above_waist);
  return height;
}

float shorts_thickness(float thigh_along, float above_waist, bool seated) {
  const float loose = seated ? .005f : .009f;
  const float flare = (seated ? .010f : .018f) * ramp(.1f, .5f, thigh_along);
  return mix(loose + flare, .0045f, ramp(-.05f, -.005f, above_waist));
}

BottomLayer shorts(const BodyParts& b, const Skeleton& s) {
  const float above = over_waistband(b, Bottom::shorts, s.is_free), along = b.thigh_along[b.nearer_leg];
  const float legs = smooth_min(b.thigh[0], b.thigh[1], .03f);
  const float trunk =
      b.near_trunk ? smooth_min(b.trunk_cloth, b.buttocks_cloth, s.seated() ? .08f : .05f) : b.trunk;
  const float bridged = std::min(smooth_min(trunk, legs, s.seated() ? .06f : .04f), b.trunk_and_legs);
  float d = bridged - shorts_thickness(along, above, s.seated());
  if (d < .03f) d -= shorts_wrinkles(b.rest, above, s.pose.trunk.rotation, s.seated());
  d = std::min(d, b.trunk_and_legs - skin_gap);
  d = smooth_max(d, above, .006f);
  return {smooth_max(d, (along - shorts_hem) * s.thighs[0].length(), .006f), bridged};
}

BottomLayer leggings(const BodyParts& b, const Skeleton& s) {
  const float above = over_waistband(b, Bottom::leggings, s.is_free);
  const float trunk =
      b.near_trunk ? smooth_min(b.trunk_cloth, mix(b.buttocks, b.buttocks_cloth, .80f), .075f) : b.trunk;
  const float bridged =
      std::min(smooth_min(trunk, smooth_min(b.thigh[0], b.thigh[1], .012f), .03f), b.trunk_and_legs);
  float d = smooth_min(bridged, smooth_min(b.shank[0], b.shank[1], .01f), .03f) - .0025f;
  if (d < .03f) d -= leggings_wrinkles(b.rest, above);
  d = std::min(d, b.trunk_and_legs - skin_gap);
  return {smooth_max(d, above, .006f), bridged};
}

} // namespace

BottomLayer bottom_layer(const BodyParts& b, const Skeleton& s, Bottom bottom) {
  if (std::min(b.trunk, b.legs) >= .16f) return {};
  return bottom == Bottom::shorts ? shorts(b, s) : leggings(b, s);
}

} // namespace dorsal::figure
