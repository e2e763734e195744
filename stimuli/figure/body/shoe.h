#pragma once
// A low, soft shoe around a foot of a free pose: heel, instep, ball and toes over a flat sole. Metres.
#include "stimuli/figure/base/shapes.h"
#include "stimuli/figure/body/skeleton.h"

namespace dorsal::figure {

class Shoe {
public:
  Shoe() = default;
  Shoe(const LegJoints& leg, const Build& build, float side);

  [[nodiscard]] float distance(Vec3 p) const;
  [[nodiscard]] float bound(Vec3 p) const { return length(p - middle_) - .20f; }
  [[nodiscard]] float height(Vec3 p) const { return frame_.into(p - ankle_).z; } // from the ankle
  [[nodiscard]] Vec3 toes() const {
    return ankle_ + frame_ * Vec3{0, .185f * size_, -.07f + .05f * std::sin(toes_bent_)};
  }
  [[nodiscard]] Vec3 heel() const { return ankle_ + frame_ * Vec3{0, -.065f * size_, -.07f}; }

private:
  Vec3 ankle_, middle_;
  Frame frame_;
  float size_ = 1, side_ = 1, toes_bent_ = 0;
};

} // namespace dorsal::figure
