#pragma once
// Distances (metres, negative inside) to the simple shapes from which muscles, hands and faces are joined.
#include "stimuli/figure/base/vec3.h"

namespace dorsal::figure {

// A tapered stroke; `blend` is the width over which it melts into what it is joined to.
struct Capsule {
  Vec3 from, to;
  float from_radius, to_radius;
  float blend;

  [[nodiscard]] float distance(Vec3 p) const {
    const Vec3 along = to - from, d = p - from;
    const float t = clamp01(dot(d, along) / std::max(dot(along, along), 1e-9f));
    return length(d - along * t) - mix(from_radius, to_radius, t);
  }
};

// A sphere around a capsule and its blend: outside it the capsule can be skipped.
struct CapsuleReach {
  explicit CapsuleReach(const Capsule& c, float blend)
      : centre((c.from + c.to) * .5f),
        radius(length(c.to - c.from) * .5f + std::max(c.from_radius, c.to_radius) + blend) {}
  [[nodiscard]] bool holds(Vec3 p, float margin) const {
    const Vec3 d = p - centre;
    return dot(d, d) < square(radius + margin);
  }
  Vec3 centre;
  float radius;
};

// First-order distance to an axis-parallel ellipsoid around the origin.
[[nodiscard]] inline float ellipsoid(Vec3 p, Vec3 radii) {
  const Vec3 scaled = p / radii;
  const float k0 = length(scaled), k1 = length(scaled / radii);
  return k1 < 1e-4f ? -std::min({radii.x, radii.y, radii.z}) : k0 * (k0 - 1) / k1;
}

[[nodiscard]] inline float sphere(Vec3 p, float radius) { return length(p) - radius; }

[[nodiscard]] inline float distance_to_segment(Vec3 p, Vec3 from, Vec3 to) {
  const Vec3 along = to - from, d = p - from;
  return length(d - along * clamp01(dot(d, along) / dot(along, along)));
}

} // namespace dorsal::figure
