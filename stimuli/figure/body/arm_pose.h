#pragma once
// What each arm does in a pose: where its wrist goes, which way the elbow points, how the hand is turned.
// Metres in world coordinates; the skeleton solves the joints from it.
#include "stimuli/figure/body/spine.h"
#include "stimuli/figure/body/torso.h"

namespace dorsal::figure {

enum class ArmTask { hang, hips, crossed, behind_head, overhead, reach };

[[nodiscard]] ArmTask arm_task(ArmPose pose, Side arm);

// The body as an arm finds it.
struct ArmSetting {
  const Build& build;
  const Pose& pose;
  const Spine& spine;
  const Torso& torso;
  Vec3 head_centre;
  bool seated;
  float side; // -1 the left arm, +1 the right
  Vec3 shoulder;

  [[nodiscard]] Frame thorax() const { return spine.frame_at(1.38f); }
  // A point given at rest, mirrored to this side, carried along by the trunk or by the pelvis.
  [[nodiscard]] Vec3 on_trunk(Vec3 rest) const { return spine.to_world(on_side(side, rest)); }
  [[nodiscard]] Vec3 on_pelvis(Vec3 rest) const {
    return pose.pelvis_origin + pose.pelvis * (on_side(side, rest) - Vec3{0, 0, .905f});
  }
  [[nodiscard]] Vec3 thorax_direction(Vec3 d) const { return thorax() * on_side(side, d); }
};

struct WristGoal {
  Vec3 wrist;
  Vec3 elbow_towards;
  bool keeps_clear = false; // moves outwards until it does not touch the body
};

struct HandGoal {
  Vec3 fingers, palm;   // where the fingers point and the palm faces
  float curl = .35f;    // radians per finger joint, about
  float thumb_back = 0; // 0 beside the palm, 1 stretched back against the fingers' direction
};

[[nodiscard]] WristGoal wrist_goal(ArmTask task, const ArmSetting& setting);
[[nodiscard]] HandGoal hand_goal(ArmTask task, const ArmSetting& setting, Vec3 forearm);

} // namespace dorsal::figure
