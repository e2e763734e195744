#pragma once
// One segment of a limb: an elliptic tube whose two radii follow curves along its length. Metres; `t` runs
// from 0 at the near joint to 1 at the far one.
#include "stimuli/figure/base/curve.h"
#include "stimuli/figure/base/vec3.h"

namespace dorsal::figure {

// Radii across (medio-lateral) and deep (antero-posterior), and how far the section's centre is shifted.
struct LimbShape {
  Curve across, deep;
  Curve shift_across{}, shift_deep{};
};

struct LimbPlace {
  Vec3 from, to;
  Vec3 front; // the direction in which the limb is `deep`
  float girth = 1;
  float side = 1; // mirrors the shift across
};

class Limb {
public:
  Limb() = default;
  Limb(const LimbShape& shape, const LimbPlace& place);

  [[nodiscard]] float distance(Vec3 p) const;
  [[nodiscard]] float bound(Vec3 p) const; // never above distance(p)
  [[nodiscard]] float along(Vec3 p) const { return dot(frame_.z, p - from_) / length_; }
  [[nodiscard]] Vec3 from() const { return from_; }
  [[nodiscard]] Vec3 to() const { return to_; }
  [[nodiscard]] float length() const { return length_; }
  [[nodiscard]] const Frame& frame() const { return frame_; }

private:
  Vec3 from_, to_;
  Frame frame_;
  float length_ = 1, widest_ = 0;
  Table<33> across_, deep_, shift_across_, shift_deep_;
};

} // namespace dorsal::figure
