#include "stimuli/figure/body/limb.h"

#include "stimuli/figure/base/shapes.h"

namespace dorsal::figure {

Limb::Limb(const LimbShape& shape, const LimbPlace& place)
    : from_(place.from), to_(place.to), frame_(frame_along(place.to - place.from, place.front)),
      length_(dorsal::figure::length(place.to - place.from)) {
  const auto table = [&](Curve curve, float scale) {
    return Table<33>(0, 1, [&](float t) { return curve.empty() ? 0 : interpolate(curve, t) * scale; });
  };
  across_ = table(shape.across, place.girth);
  deep_ = table(shape.deep, place.girth);
  shift_across_ = table(shape.shift_across, place.girth * place.side);
  shift_deep_ = table(shape.shift_deep, place.girth);
  for (int i = 0; i <= 32; ++i) {
    const float t = static_cast<float>(i) / 32;
    widest_ = std::max(widest_, std::max(across_(t), deep_(t)) + std::abs(shift_across_(t)) +
                                    std::abs(shift_deep_(t)));
  }
}

float Limb::bound(Vec3 p) const { return distance_to_segment(p, from_, to_) - widest_; }

float Limb::distance(Vec3 p) const {
  const Vec3 q = frame_.into(p - from_);
  const float t = clamp01(q.z / length_);
  const float across = across_(t), deep = deep_(t);
  const Vec3 centred{q.x - shift_across_(t), q.y - shift_deep_(t), q.z - t * length_};
  return ellipsoid(centred, {across, deep, std::min(across, deep) * .9f});
}

} // namespace dorsal::figure
