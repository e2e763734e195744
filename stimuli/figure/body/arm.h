#pragma once
// Upper arm, forearm and hand of one side, with deltoid, triceps and the point of the elbow. Metres.
#include "stimuli/figure/body/hand.h"

#include <vector>

namespace dorsal::figure {

class Arm {
public:
  Arm() = default;
  Arm(const ArmJoints& joints, const Skeleton& skeleton, float side);

  struct Upper {
    float distance, along;
  };
  [[nodiscard]] Upper upper(Vec3 p) const; // `along` is 0 where only a bound is known
  [[nodiscard]] float forearm_and_hand(Vec3 p, float near) const;
  [[nodiscard]] float upper_bound(Vec3 p) const { return upper_.bound(p); }
  [[nodiscard]] const Hand& hand() const { return hand_; }
  [[nodiscard]] Vec3 shoulder() const { return upper_.from(); }
  [[nodiscard]] Vec3 elbow() const { return fore_.from(); }
  [[nodiscard]] const Limb& upper_limb() const { return upper_; }

private:
  void add_muscles(const ArmJoints& joints, const Skeleton& skeleton, float side);
  void add_elbow(const ArmJoints& joints, float girth);

  Limb upper_, fore_;
  Hand hand_;
  std::vector<Capsule> muscles_;
};

} // namespace dorsal::figure
