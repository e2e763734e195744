#include "stimuli/figure/body/skeleton.h"

#include "stimuli/figure/base/shapes.h"
#include "stimuli/figure/body/hand_places.h"
#include "stimuli/figure/body/legs.h"
#include "stimuli/figure/body/two_bone.h"

namespace dorsal::figure {
namespace {

struct ArmLengths {
  float upper, fore; // .170 and .149 of stature 1.76 m
  explicit ArmLengths(const Build& b)
      : upper(.300f * mix(1.f, .97f, b.female)), fore(.262f * mix(1.f, .96f, b.female)) {}
};

Vec3 shoulder_at_rest(const Build& build, float side) {
  const float half_spacing = .170f * mix(1.f, .90f, build.female) + .008f * std::max(build.weight, 0.f);
  return {side * half_spacing, -.018f, 1.402f};
}

// The scapula goes up and in with the raised arm, and forward with the protracted one.
Vec3 girdle_shift(const ArmJoints& arm, float side) {
  return {-side * (.036f * arm.raised + .010f * arm.protracted), .012f * arm.raised + .03f * arm.protracted,
          .050f * arm.raised};
}

// Smallest clearance of upper arm, elbow, forearm, wrist and hand from the body.
float clearance(const Skeleton& body, const ArmJoints& arm) {
  const Vec3 hand = arm.wrist + normalised(arm.wrist - arm.elbow) * .09f;
  return std::min({body.trunk_and_thighs(arm.elbow) - .043f,
                   body.trunk_and_thighs((arm.elbow + arm.wrist) * .5f) - .040f,
                   body.trunk_and_thighs(arm.wrist) - .034f, body.trunk_and_thighs(hand) - .024f,
                   body.trunk_and_thighs(mix(arm.shoulder, arm.elbow, .65f)) - .044f});
}

class ArmSolver {
public:
  ArmSolver(const Skeleton& body, ArmTask task, float side)
      : body_(body), side_(side),
        lengths_(body.build), setting_{body.build,       body.pose,     body.spine, body.torso,
                                       body.head_centre, body.seated(), side,       {}} {
    arm_.task = task;
  }

  // An arm of a free pose: both ends of its way are found, each clear of the body, and what lies between.
  ArmJoints solve_free(const FreePose& free) {
    const Vec3 rest = shoulder_at_rest(body_.build, side_);
    place_freely(rest, free);
    move_girdle();
    place_freely(rest + girdle_shift(arm_, side_), free);
    return arm_;
  }

  ArmJoints solve() {
    const Vec3 rest = shoulder_at_rest(body_.build, side_);
    place_shoulder(rest);
    move_girdle();
    place_shoulder(rest + girdle_shift(arm_, side_));
    keep_clear();
    arm_.hand = hand_goal(arm_.task, setting_, normalised(arm_.wrist - arm_.elbow));
    return arm_;
  }

private:
  void place_shoulder(Vec3 rest) {
    arm_.shoulder_rest = rest;
    arm_.shoulder = setting_.shoulder = body_.spine.to_world(rest);
    goal_ = wrist_goal(arm_.task, setting_);
    bend_elbow();
  }

  void bend_elbow() {
    const TwoBone arm =
        solve_two_bone(arm_.shoulder, goal_.wrist, goal_.elbow_towards, lengths_.upper, lengths_.fore);
    arm_.elbow = arm.middle;
    arm_.wrist = arm.end;
  }

  void move_girdle() {
    const Vec3 humerus = setting_.thorax().into(normalised(arm_.elbow - arm_.shoulder));
    arm_.raised = ramp(radians(35), radians(165), std::acos(std::clamp(-humerus.z, -1.f, 1.f)));
    arm_.protracted = ramp(.25f, 1.f, humerus.y);
  }

  void keep_clear() {
    for (int step = 0; goal_.keeps_clear && step < 24 && clearance(body_, arm_) <= .006f; ++step) {
      goal_.wrist += setting_.thorax_direction({.012f, 0, 0});
      bend_elbow();
    }
  }

  void place_freely(Vec3 rest, const FreePose& free) {
    const std::size_t index = side_ < 0 ? 0 : 1;
    const HandWay& way = free.hands[index];
    arm_.shoulder_rest = rest;
    arm_.shoulder = setting_.shoulder = body_.spine.to_world(rest);
    const HandSetting setting{setting_, body_.legs[index], free};
    const PlacedHand hand =
        mixed(cleared(placed_hand(way.from, setting)), cleared(placed_hand(way.to, setting)), way.share);
    goal_ = hand.goal;
    bend_elbow();
    arm_.wanted = goal_.wrist;
    arm_.hand = hand.hand;
  }

  // As keep_clear, but to half a millimetre: in steps of 12 mm an arm would jump from frame to frame.
  PlacedHand cleared(PlacedHand hand) {
    if (!hand.goal.keeps_clear) return hand;
    const Vec3 start = hand.goal.wrist, aside = setting_.thorax_direction({1, 0, 0});
    const auto is_clear = [&](float by) {
      goal_ = hand.goal;
      goal_.wrist = start + aside * by;
      bend_elbow();
      return clearance(body_, arm_) > .006f;
    };
    float least = 0;
    while (least < .29f && !is_clear(least)) least += .012f;
    float touching = std::max(least - .012f, 0.f);
    for (int round = 0; round < 5 && least > 0; ++round) {
      const float middle = (touching + least) / 2;
      (is_clear(middle) ? least : touching) = middle;
    }
    hand.goal.wrist = start + aside * least;
    return hand;
  }

  const Skeleton& body_;
  float side_;
  ArmLengths lengths_;
  ArmSetting setting_;
  WristGoal goal_;
  ArmJoints arm_;
};

} // namespace

Girth::Girth(const Build& b)
    : limb((1 + .14f * std::max(b.weight, 0.f) - .07f * std::max(-b.weight, 0.f)) * (1 - .03f * b.age)),
      arm(limb * mix(1.f, .84f, b.female) * (1 + .06f * (b.muscle - .9f))) {}

Skeleton::Skeleton(const Build& b, const Posture& posture)
    : build(b), stance(posture.stance), pose(b, posture), spine(pose), torso(b, pose) {
  head_centre =
      spine.to_world({0, .014f, 1.640f}) + spine.head_frame() * Vec3{0, .012f * b.age, -.004f * b.age};
  for (std::size_t i = 0; i < sides.size(); ++i) {
    legs[i] = leg_joints(b, pose, stance, sides[i]);
    thighs[i] = thigh(legs[i], b, stance, sides[i]);
    shanks[i] = shank(legs[i], b, stance, sides[i]);
    feet[i] = foot(legs[i], sides[i]);
  }
  for (std::size_t i = 0; i < sides.size(); ++i)
    arms[i] = ArmSolver(*this, arm_task(posture.arms, i == 0 ? Side::left : Side::right), sides[i]).solve();
}

Skeleton::Skeleton(const Build& b, const FreePose& free)
    : build(b), stance(Stance::stand), pose(b, free), spine(pose), torso(b, pose), is_free(true) {
  head_centre =
      spine.to_world({0, .014f, 1.640f}) + spine.head_frame() * Vec3{0, .012f * b.age, -.004f * b.age};
  for (std::size_t i = 0; i < sides.size(); ++i) {
    legs[i] = free_leg_joints(b, pose, free, sides[i]);
    thighs[i] = free_thigh(legs[i], b, sides[i]);
    shanks[i] = free_shank(legs[i], b, sides[i]);
  }
  for (std::size_t i = 0; i < sides.size(); ++i)
    arms[i] = ArmSolver(*this, ArmTask::hang, sides[i]).solve_free(free);
}

Vec3 Skeleton::buttock_centre(float side) const {
  return {side * (.074f + .006f * build.female), -.062f - .012f * build.female, -.012f - .008f * build.age};
}

Vec3 Skeleton::buttock_radii() const {
  const float size = (1 + .10f * std::max(build.weight, 0.f)) * (1 - .06f * std::max(-build.weight, 0.f));
  return Vec3{.083f + .007f * build.female, .078f + .010f * build.female, .094f} * size;
}

float Skeleton::trunk_and_thighs(Vec3 p) const {
  float d = torso.skin_distance(spine.to_rest(p));
  const Vec3 in_pelvis = pose.pelvis.into(p - pose.pelvis_origin);
  for (std::size_t i = 0; i < sides.size(); ++i)
    d = std::min(
        {d, thighs[i].distance(p), ellipsoid(in_pelvis - buttock_centre(sides[i]), buttock_radii())});
  return d;
}

} // namespace dorsal::figure
