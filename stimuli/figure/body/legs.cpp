#include "stimuli/figure/body/legs.h"

#include "stimuli/figure/body/two_bone.h"

namespace dorsal::figure {
namespace {

constexpr float segment = .425f; // thigh and shank, .241 of stature each

constexpr std::array<Knot, 7> thigh_across{
    {{0, .083f}, {.15f, .089f}, {.3f, .086f}, {.5f, .077f}, {.7f, .066f}, {.85f, .058f}, {1, .053f}}};
constexpr std::array<Knot, 6> thigh_deep{
    {{0, .083f}, {.2f, .087f}, {.4f, .081f}, {.6f, .070f}, {.8f, .060f}, {1, .055f}}};
constexpr std::array<Knot, 3> thigh_shift_across{{{0, 0}, {.3f, .004f}, {1, 0}}};
constexpr std::array<Knot, 3> thigh_shift_deep{{{0, 0}, {.4f, .004f}, {1, 0}}};
constexpr std::array<Knot, 5> shank_across{
    {{0, .052f}, {.28f, .056f}, {.6f, .044f}, {.85f, .034f}, {1, .036f}}};
constexpr std::array<Knot, 5> shank_deep{
    {{0, .053f}, {.28f, .058f}, {.6f, .045f}, {.85f, .036f}, {1, .040f}}};
constexpr std::array<Knot, 4> shank_shift_deep{{{0, 0}, {.28f, -.012f}, {.7f, -.004f}, {1, 0}}};
constexpr std::array<Knot, 3> foot_across{{{0, .034f}, {.6f, .044f}, {1, .03f}}};
constexpr std::array<Knot, 3> foot_deep{{{0, .036f}, {.5f, .032f}, {1, .018f}}};

Vec3 ankle_goal(Stance stance, float side) {
  if (stance == Stance::sit) return {side * .125f, .40f, .08f};
  if (stance != Stance::step) return {side * .090f, 0, .085f};
  return side > 0 ? Vec3{.090f, .26f, .085f} : Vec3{-.090f, -.20f, .135f}; // the right foot leads
}

} // namespace

LegJoints leg_joints(const Build& build, const Pose& pose, Stance stance, float side) {
  const Vec3 hip = pose.pelvis_origin + pose.pelvis * Vec3{side * (.086f + .004f * build.female), 0, 0};
  const TwoBone leg = solve_two_bone(hip, ankle_goal(stance, side), {side * .12f, 1, .2f}, segment, segment);
  return {hip, leg.middle, leg.end};
}

Limb thigh(const LegJoints& leg, const Build& build, Stance stance, float side) {
  const Vec3 front = stance == Stance::sit ? Vec3{0, .2f, 1} : normalised(Vec3{side * .15f, 1, 0});
  return Limb({thigh_across, thigh_deep, thigh_shift_across, thigh_shift_deep},
              {leg.hip, leg.knee, front, Girth(build).limb * (1 + .05f * build.female), side});
}

Limb shank(const LegJoints& leg, const Build& build, Stance stance, float side) {
  return Limb({shank_across, shank_deep, {}, shank_shift_deep},
              {leg.knee, leg.ankle, {0, 1, stance == Stance::sit ? .3f : 0}, Girth(build).limb, side});
}

Limb foot(const LegJoints& leg, float side) {
  return Limb(
      {foot_across, foot_deep},
      {leg.ankle + Vec3{0, -.03f, -.045f}, leg.ankle + Vec3{side * .03f, .16f, -.06f}, {0, 0, 1}, 1, side});
}

} // namespace dorsal::figure
