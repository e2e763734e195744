#include "stimuli/figure/body/legs.h"

#include "stimuli/figure/body/two_bone.h"

namespace dorsal::figure {
namespace {

constexpr float segment = leg_segment;

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
  return {.hip = hip, .knee = leg.middle, .ankle = leg.end, .hinge = {1, 0, 0}, .foot = {}, .toes_bent = 0};
}

namespace {

constexpr float ankle_height = .085f;
constexpr Vec3 ball_of_foot{0, .135f, -ankle_height}; // from the ankle

Frame foot_frame(const FootPlace& place, Bearing bearing, float lean, float side) {
  const Frame out = turn_z(-side * radians(place.toes_out_deg));
  const Frame pitched = out * turn_x(-radians(place.heel_up_deg + place.pointed_deg));
  // Knees that lean over roll the feet onto their edges, where they lie.
  return bearing == Bearing::on_the_back ? turn_y(-lean * .6f) * pitched : pitched;
}

// Where a knee points before it leans: forward of a standing person, up from a lying one, down from all
// fours.
Vec3 knee_direction(Bearing bearing, const FootPlace& place, float side) {
  if (bearing == Bearing::on_the_back) return {0, .2f, 1};
  if (bearing == Bearing::on_all_fours) return {0, 1, -.4f};
  return turn_z(-side * radians(place.toes_out_deg + 4)) * Vec3{0, 1, .15f};
}

// About the unit vector `axis` (Rodrigues).
Vec3 turned_about(Vec3 axis, Vec3 v, float angle) {
  return v * std::cos(angle) + cross(axis, v) * std::sin(angle) +
         axis * (dot(axis, v) * (1 - std::cos(angle)));
}

} // namespace

// The ball of the foot stays where it is when the heel rises.
Vec3 free_ankle(const FootPlace& place, float side) {
  const Frame out = turn_z(-side * radians(place.toes_out_deg));
  const Vec3 ball = place.at + Vec3{0, 0, ankle_height} + out * ball_of_foot;
  return ball - out * (turn_x(-radians(place.heel_up_deg)) * ball_of_foot);
}

LegJoints free_leg_joints(const Build& build, const Pose& pose, const FreePose& free, float side) {
  const FootPlace& place = free.feet[side < 0 ? 0 : 1];
  const float lean = radians(free.knees_lean_deg);
  LegJoints leg;
  leg.hip = pose.pelvis_origin + pose.pelvis * Vec3{side * (.086f + .004f * build.female), 0, 0};
  const Vec3 goal = free_ankle(place, side), line = normalised(goal - leg.hip);
  Vec3 towards = normalised(without(knee_direction(free.bearing, place, side), line));
  // Away from the own right: about the line from hip to foot, whichever way that points.
  const float sense = free.bearing == Bearing::on_the_back ? -1.f : 1.f;
  towards = turned_about(line, towards, sense * lean);
  const TwoBone bones = solve_two_bone(leg.hip, goal, towards, segment, segment);
  leg.knee = bones.middle;
  leg.ankle = bones.end;
  leg.hinge = normalised(cross(towards, normalised(leg.knee - leg.hip)));
  leg.foot = foot_frame(place, free.bearing, lean, side);
  leg.toes_bent = radians(std::max(place.heel_up_deg, 0.f));
  return leg;
}

Limb free_thigh(const LegJoints& leg, const Build& build, float side) {
  return Limb({thigh_across, thigh_deep, thigh_shift_across, thigh_shift_deep},
              {leg.hip, leg.knee, normalised(cross(leg.knee - leg.hip, leg.hinge)),
               Girth(build).limb * (1 + .05f * build.female), side});
}

Limb free_shank(const LegJoints& leg, const Build& build, float side) {
  return Limb(
      {shank_across, shank_deep, {}, shank_shift_deep},
      {leg.knee, leg.ankle, normalised(cross(leg.ankle - leg.knee, leg.hinge)), Girth(build).limb, side});
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
