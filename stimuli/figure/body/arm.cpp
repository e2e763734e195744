#include "stimuli/figure/body/arm.h"

namespace dorsal::figure {
namespace {

constexpr std::array<Knot, 6> upper_across{
    {{0, .051f}, {.18f, .051f}, {.4f, .045f}, {.7f, .040f}, {.9f, .036f}, {1, .033f}}};
constexpr std::array<Knot, 6> upper_deep{
    {{0, .053f}, {.18f, .053f}, {.4f, .050f}, {.7f, .043f}, {.9f, .034f}, {1, .028f}}};
constexpr std::array<Knot, 4> upper_shift_across{{{0, .004f}, {.2f, .006f}, {.6f, 0}, {1, 0}}};
constexpr std::array<Knot, 3> upper_shift_deep{{{0, 0}, {.4f, -.003f}, {1, 0}}};
constexpr std::array<Knot, 6> fore_across{
    {{0, .031f}, {.10f, .036f}, {.24f, .041f}, {.45f, .038f}, {.75f, .029f}, {1, .0245f}}};
constexpr std::array<Knot, 6> fore_deep{
    {{0, .027f}, {.10f, .032f}, {.24f, .038f}, {.45f, .036f}, {.75f, .026f}, {1, .0205f}}};

// The plane in which the elbow bends; for a straight arm, the thorax's forward direction.
Vec3 bending_plane(const ArmJoints& arm, const Frame& thorax) {
  const Vec3 upper = normalised(arm.elbow - arm.shoulder), fore = normalised(arm.wrist - arm.elbow);
  if (length(cross(upper, fore)) < .08f) return normalised(without(thorax.y, upper));
  return normalised(cross(cross(upper, fore + Vec3{0, .001f, 0}), upper));
}

} // namespace

Arm::Arm(const ArmJoints& joints, const Skeleton& skeleton, float side)
    : hand_(joints, skeleton.build, side) {
  const Frame thorax = skeleton.spine.frame_at(1.38f);
  const float girth = Girth(skeleton.build).arm;
  const Vec3 front = bending_plane(joints, thorax);
  upper_ = Limb({upper_across, upper_deep, upper_shift_across, upper_shift_deep},
                {joints.shoulder, joints.elbow, front, girth, side});
  fore_ = Limb({fore_across, fore_deep},
               {joints.elbow, joints.wrist,
                normalised(cross(normalised(joints.wrist - joints.elbow), front) + Vec3{.001f, 0, 0}), girth,
                side});
  add_muscles(joints, skeleton, side);
  add_elbow(joints, girth);
}

void Arm::add_muscles(const ArmJoints& joints, const Skeleton& skeleton, float side) {
  const float girth = Girth(skeleton.build).arm, tone = .87f + .13f * skeleton.build.muscle;
  const Frame& f = upper_.frame();
  const float facing = dot(f.x, skeleton.spine.frame_at(1.38f).x * side);
  const Vec3 lateral = f.x * (facing > 0 || std::abs(facing) < .2f ? 1.f : -1.f), back = -f.y;
  const auto at = [&](float t, float out, float behind) {
    return joints.shoulder + f.z * (t * upper_.length()) + lateral * (out * girth) + back * (behind * girth);
  };
  const auto add = [&](Vec3 from, Vec3 to, float r0, float r1, float blend) {
    muscles_.push_back({from, to, r0 * girth, r1 * girth, blend});
  };
  add(at(.05f, .022f, .022f), at(.48f, .026f, .010f), .034f, .014f, .03f); // deltoid
  add(at(.18f, -.010f, .022f), at(.55f, -.006f, .028f), .026f * tone, .022f * tone,
      .025f);                                                                      // triceps, long head
  add(at(.22f, .020f, .020f), at(.62f, .016f, .024f), .022f * tone, .017f, .022f); // lateral head
}

// The olecranon stands out as a blunt point where the arm bends; the two epicondyles make the elbow wide, not
// round.
void Arm::add_elbow(const ArmJoints& joints, float girth) {
  const Vec3 outwards = normalised(joints.elbow - (joints.shoulder + joints.wrist) * .5f);
  const Vec3 fore = normalised(joints.wrist - joints.elbow),
             upper = normalised(joints.elbow - joints.shoulder);
  const float bent = ramp(.05f, .6f, length(cross(upper, fore)));
  const Vec3 hinge = normalised(cross(upper, fore) + Vec3{1e-4f, 0, 0});
  muscles_.push_back({joints.elbow + outwards * (.014f * bent) - upper * .02f,
                      joints.elbow + outwards * (.024f * bent) + fore * .004f, .014f * girth, .0105f * girth,
                      .022f});
  muscles_.push_back({joints.elbow - hinge * (.019f * girth) - upper * .004f,
                      joints.elbow + hinge * (.019f * girth) - upper * .004f, .013f * girth, .013f * girth,
                      .03f});
}

Arm::Upper Arm::upper(Vec3 p) const {
  const float bound = upper_.bound(p);
  if (bound > .13f) return {bound, 0};
  float d = upper_.distance(p);
  for (const Capsule& muscle : muscles_) d = smooth_min(d, muscle.distance(p), muscle.blend);
  return {d, upper_.along(p)};
}

// `near` is a distance already known: what lies well beyond it need not be exact.
float Arm::forearm_and_hand(Vec3 p, float near) const {
  float d = 1e3f;
  if (const float bound = fore_.bound(p); bound < near + .05f) d = bound > .08f ? bound : fore_.distance(p);
  const float bound = hand_.bound(p);
  if (bound >= near + .03f) return d;
  return bound > .05f ? std::min(d, bound) : smooth_min(d, hand_.distance(p), .02f);
}

} // namespace dorsal::figure
