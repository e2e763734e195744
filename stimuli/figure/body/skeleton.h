#pragma once
// The joints of the posed figure: hips to ankles, shoulders to wrists, head. Metres, world coordinates, floor
// at z = 0. Two-bone limbs are solved by the law of cosines; hanging arms are moved outwards until they clear
// the body.
#include "stimuli/figure/body/arm_pose.h"
#include "stimuli/figure/body/limb.h"

#include <array>

namespace dorsal::figure {

inline constexpr std::array<float, 2> sides{-1, 1}; // index 0 is the left, 1 the right

struct ArmJoints {
  ArmTask task{};
  Vec3 shoulder, elbow, wrist;
  Vec3 wanted;          // where the wrist should be; free poses only
  Vec3 shoulder_rest;   // where the shoulder is on the body at rest
  float raised = 0;     // 0 hanging to 1 overhead: turns the scapula
  float protracted = 0; // 0 to 1: pulls the scapula forward
  HandGoal hand;
};

struct LegJoints {
  Vec3 hip, knee, ankle;
  Vec3 hinge{1, 0, 0}; // axis of the knee; free poses only, and so is the foot:
  Frame foot;          // y towards the toes, z up from the sole
  float toes_bent = 0; // radians, up from the sole
};

struct Girth {
  float limb, arm; // factors on the limbs' radii
  explicit Girth(const Build& build);
};

struct Skeleton {
  Skeleton(const Build& build, const Posture& posture);
  Skeleton(const Build& build, const FreePose& free);

  Build build;
  Stance stance;
  Pose pose;
  Spine spine;
  Torso torso;
  Vec3 head_centre;
  std::array<LegJoints, 2> legs;
  std::array<Limb, 2> thighs, shanks, feet;
  std::array<ArmJoints, 2> arms;
  bool is_free = false; // whole and in any place: with shoes, and cloth that minds folded legs

  [[nodiscard]] bool seated() const { return stance == Stance::sit; }
  [[nodiscard]] Frame head() const { return spine.head_frame(); }
  [[nodiscard]] Vec3 buttock_centre(float side) const; // in the pelvis frame
  [[nodiscard]] Vec3 buttock_radii() const;
  [[nodiscard]] float trunk_and_thighs(Vec3 p) const; // distance, for keeping arms clear
};

} // namespace dorsal::figure
