#include "stimuli/figure/body/arm_pose.h"

namespace dorsal::figure {
namespace {

constexpr float reach_length = .56f; // shoulder to wrist, nearly straight

WristGoal hanging(const ArmSetting& s) {
  if (s.seated) return {s.on_pelvis({.15f, .30f, 1.03f}), s.thorax_direction({.8f, -.6f, -.3f}), true};
  const Vec3 down = normalised(s.thorax() * Vec3{0, 0, -1} + Vec3{0, 0, -1});
  return {s.shoulder + down * .545f + s.thorax_direction({.055f, .035f, 0}),
          s.thorax_direction({.35f, -1, 0}), true};
}

// The heel of the hand rests on the crest of the hip, fingers wrap to the front, the elbow points out.
WristGoal on_hips(const ArmSetting& s) {
  const float width = s.torso.profile().half_width(1.0f);
  return {s.on_pelvis({width + .030f, -.022f, 1.045f}), s.thorax_direction({1, -.42f, -.1f}), false};
}

WristGoal folded(const ArmSetting& s) {
  const float heavy = std::max(s.build.weight, 0.f);
  const bool lower = s.side > 0; // one forearm lies over the other
  return {s.on_trunk({.012f, .190f + (lower ? 0 : .028f) + .05f * heavy + .01f * s.build.female,
                      lower ? 1.215f : 1.245f}),
          s.thorax_direction({.8f, -.15f, -.8f}), false};
}

} // namespace

ArmTask arm_task(ArmPose pose, Side arm) {
  const bool left = arm == Side::left;
  switch (pose) {
  case ArmPose::hang: return ArmTask::hang;
  case ArmPose::hips: return ArmTask::hips;
  case ArmPose::crossed: return ArmTask::crossed;
  case ArmPose::behind_head: return ArmTask::behind_head;
  case ArmPose::overhead: return ArmTask::overhead;
  case ArmPose::reach_left: return left ? ArmTask::reach : ArmTask::hang;
  case ArmPose::reach_right: return left ? ArmTask::hang : ArmTask::reach;
  case ArmPose::up_left: return left ? ArmTask::overhead : ArmTask::hang;
  case ArmPose::up_right: return left ? ArmTask::hang : ArmTask::overhead;
  }
  return ArmTask::hang;
}

WristGoal wrist_goal(ArmTask task, const ArmSetting& s) {
  switch (task) {
  case ArmTask::hang: return hanging(s);
  case ArmTask::hips: return on_hips(s);
  case ArmTask::crossed: return folded(s);
  case ArmTask::overhead:
    return {s.shoulder + normalised(s.thorax_direction({.16f, .04f, 1})) * reach_length,
            s.thorax_direction({1, -.2f, 0})};
  case ArmTask::reach:
    return {s.shoulder + normalised(s.thorax_direction({.66f, .60f, .36f})) * reach_length,
            s.thorax_direction({.1f, -.4f, -1})};
  case ArmTask::behind_head:
    return {s.head_centre + s.spine.head_frame() * on_side(s.side, {.075f, -.115f, -.035f}),
            s.thorax_direction({1, -.05f, .35f})};
  }
  return hanging(s);
}

HandGoal hand_goal(ArmTask task, const ArmSetting& s, Vec3 forearm) {
  const Frame head = s.spine.head_frame();
  const auto pelvis = [&](Vec3 d) { return s.pose.pelvis * on_side(s.side, d); };
  switch (task) {
  case ArmTask::hang:
    if (s.seated) return {forearm + Vec3{0, .4f, -.2f}, {0, 0, -1}};
    return {forearm + s.thorax() * Vec3{0, .12f, 0}, s.thorax_direction({-1, -.25f, 0})};
  case ArmTask::hips: return {pelvis({-.30f, .90f, -.30f}), pelvis({-.86f, 0, -.50f}), .30f, 1};
  case ArmTask::crossed:
    return {forearm + s.thorax_direction({-.3f, -.25f, 0}), s.thorax_direction({0, -1, 0}), .55f};
  case ArmTask::overhead:
    return {forearm + s.thorax_direction({-.1f, .05f, 0}), s.thorax_direction({-.5f, .85f, 0}), .2f};
  case ArmTask::reach: return {forearm + Vec3{0, 0, -.08f}, {0, .25f, -1}, .15f};
  case ArmTask::behind_head:
    return {head * on_side(s.side, {-.93f, -.05f, .36f}), head * Vec3{0, 1, 0}, .25f};
  }
  return {forearm, s.thorax() * Vec3{0, -1, 0}};
}

} // namespace dorsal::figure
