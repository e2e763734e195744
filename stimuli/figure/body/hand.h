#pragma once
// A hand of capsules: four rays of the palm, three joints a finger, two of the thumb. Metres.
#include "stimuli/figure/base/shapes.h"
#include "stimuli/figure/body/skeleton.h"

#include <array>

namespace dorsal::figure {

class Hand {
public:
  Hand() = default;
  Hand(const ArmJoints& arm, const Build& build, float side);

  [[nodiscard]] float distance(Vec3 p) const;
  [[nodiscard]] float bound(Vec3 p) const { return length(p - centre_) - .14f; }
  [[nodiscard]] Vec3 centre() const { return centre_; }

private:
  void add(const Capsule& part) { parts_[count_++] = part; }
  void add_palm();
  void add_finger(std::size_t finger, float curl);
  void add_thumb(float back);
  // A point of the hand: along the fingers, towards the thumb, out of the palm.
  [[nodiscard]] Vec3 at(float fingers, float thumb, float palm) const;
  void stroke(Vec3 from, Vec3 to, float from_radius, float to_radius, float blend);

  Vec3 wrist_, centre_;
  Vec3 fingers_, thumb_, palm_;
  float size_ = 1;
  std::array<Capsule, 19> parts_{};
  std::size_t count_ = 0;
};

} // namespace dorsal::figure
