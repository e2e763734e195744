#include "stimuli/figure/looks/hair.h"

#include "stimuli/figure/base/noise.h"
#include "stimuli/figure/looks/ponytail.h"

namespace dorsal::figure {
namespace {

// From nape (y behind) over the ear to temple and forehead.
constexpr std::array<Knot, 11> hairline_height{{{-.12f, -.070f},
                                                {-.06f, -.066f},
                                                {-.035f, -.050f},
                                                {-.022f, -.02f},
                                                {-.006f, .010f},
                                                {.014f, .006f},
                                                {.024f, -.016f},
                                                {.036f, 0},
                                                {.05f, .05f},
                                                {.075f, .072f},
                                                {.12f, .09f}}};
constexpr Vec3 crown{0, -.035f, .11f}; // where cropped hair whorls

bool is_gathered(HairStyle style) { return style == HairStyle::ponytail || style == HairStyle::bun; }

// How thick the layer lies at a height above the hairline.
float thickness(HairStyle style, float above) {
  switch (style) {
  case HairStyle::buzz: return .0018f * ramp(-.004f, .02f, above) + .0006f;
  case HairStyle::cropped: return mix(.0005f, .0130f, ramp(.004f, .115f, above));
  case HairStyle::curly: return mix(.006f, .030f, ramp(-.005f, .075f, above));
  default: return mix(.0012f, .0115f, ramp(-.005f, .06f, above));
  }
}

float bob(Vec3 h) {
  float d = ellipsoid(h - Vec3{0, -.012f, -.012f}, {.094f, .108f, .128f});
  d = smooth_max(d, -.105f - h.z + .004f * noise({h.x * 80, h.y * 80, 0}), .012f);
  d = smooth_max(d, h.y - .045f, .02f);
  d = smooth_max(d, -ellipsoid(h - Vec3{0, 0, -.02f}, {.078f, .09f, .13f}), .01f);
  const float around = std::atan2(h.x, -h.y);
  return d - .0014f * noise({around * 11, h.z * 9, noise(h * 18)}) -
         .0006f * noise({around * 40, h.z * 14, 3});
}

float bun(Vec3 h) {
  const Vec3 e = h - Vec3{0, -.118f, .068f};
  const float around = std::atan2(e.x, e.z), out = length(e);
  return ellipsoid(e, {.036f, .032f, .034f}) -
         .0012f * noise({around * 3 + out * 60, out * 60, noise(e * 40) * 2}) -
         .0005f * noise({around * 14, out * 160, 0});
}

// Tight curls: overlapping little knobs at two scales.
float curls(Vec3 h) {
  const Vec3 warped =
      h + Vec3{noise(h * 70), noise(h * 70 + Vec3{17, 0, 0}), noise(h * 70 + Vec3{0, 29, 0})} * .004f;
  return .0055f * (.62f - cell_noise(warped * 105)) + .0026f * (.6f - cell_noise(warped * 240)) +
         .003f * noise(h * 34);
}

} // namespace

float hairline(Vec3 h, HairStyle style) {
  const float base = interpolate(hairline_height, h.y);
  if (h.y > -.03f) return base;
  // Short hair ends in a rounded, slightly uneven taper that is lowest over the middle of the nape.
  const bool tapered = style == HairStyle::cropped || style == HairStyle::buzz || style == HairStyle::curly;
  const float middle = ramp(-.03f, -.06f, h.y);
  const float drop = tapered ? .012f * bump(h.x, .038f) - .006f : .004f * bump(h.x, .03f);
  return base - middle * (drop + .003f * noise({h.x * 70, 3, 0}));
}

Hair::Hair(HairStyle style, const Skeleton& skeleton) : style_(style), head_(skeleton.head()) {
  if (style == HairStyle::ponytail) tail_ = hanging_tail(skeleton);
}

float Hair::strand_relief(Vec3 h) const {
  if (style_ == HairStyle::curly) return curls(h);
  if (is_gathered(style_)) {
    const Vec3 e = h - Vec3{0, -.098f, style_ == HairStyle::bun ? .055f : .045f};
    const float out = length(e);
    return .0007f * noise({std::atan2(e.x, e.z) * 13, out * 18, 0}) * ramp(0, .05f, out);
  }
  if (style_ != HairStyle::cropped) return 0;
  const float around = std::atan2(h.x, -(h.y + .03f)), out = length(h - crown);
  const float strength = ramp(.0f, .05f, h.z - hairline(h, style_));
  return strength * (.0016f * noise({around * 16, out * 62, noise(h * 25) * 1.5f}) +
                     .0007f * noise({around * 45, out * 70, 0}));
}

float Hair::layer(Vec3 h, float skull) const {
  const bool cut_short = style_ == HairStyle::cropped || style_ == HairStyle::buzz;
  const float jitter = cut_short ? noise(h * 380) * .0012f : noise(h * 90) * .0028f + noise(h * 260) * .001f;
  const float line = hairline(h, style_);
  const float d = skull - thickness(style_, h.z - line) - strand_relief(h);
  return smooth_max(d, line - h.z + jitter * 1.6f, style_ == HairStyle::curly ? .008f : .012f);
}

float Hair::distance(Vec3 h, Vec3 world, float skull) const {
  float d = layer(h, skull);
  if (style_ == HairStyle::bob) d = smooth_min(d, bob(h), .01f);
  if (style_ == HairStyle::bun) d = smooth_min(d, bun(h), .010f);
  return smooth_min(d, tail_distance(world), .012f);
}

float Hair::tail_distance(Vec3 p) const {
  float d = 1e3f;
  for (const Capsule& part : tail_) {
    float e = part.distance(p);
    if (e < .02f) {
      const Vec3 l = p - part.from;
      e -=
          .0012f * noise({l.x * 110, l.y * 110, l.z * 10}) + .0007f * noise({l.x * 300, l.y * 300, l.z * 20});
    }
    d = smooth_min(d, e, .012f);
  }
  return d;
}

} // namespace dorsal::figure
