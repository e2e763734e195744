#include "stimuli/figure/body/pose.h"

namespace dorsal::figure {
namespace {

constexpr float hip_height_standing = .905f; // .514 of stature 1.76 m
constexpr float hip_height_seated = .545f;
constexpr float hip_shift_at_45 = .055f; // the hips move away from a side bend to keep the balance

// How far the pelvis goes along, as a share of the thorax-on-pelvis amplitude.
struct PelvisShare {
  float rotation, flexion, forward;
};

PelvisShare pelvis_share(Stance stance) {
  switch (stance) {
  case Stance::sit: return {.02f, .02f, .30f};
  case Stance::bend: return {.06f, .04f, 1.f};
  default: return {.08f, .05f, .43f};
  }
}

// Following: the head goes on a little in the same direction. Forward: it stays with the room, as far as a
// neck can.
Bend neck_bend(const Bend& trunk, const Bend& pelvis, HeadCoupling head) {
  const float forward = (trunk.forward + pelvis.forward) * .1f;
  if (head == HeadCoupling::following) return {trunk.rotation * .22f, trunk.flexion * .15f, forward};
  return {-(trunk.rotation + pelvis.rotation), -.92f * (trunk.flexion + pelvis.flexion), forward};
}

Bend bend_of(const BodyAngles& a) {
  return {radians(a.turn_deg), radians(a.side_deg), radians(a.forward_deg)};
}

Frame frame_of(Bearing bearing) {
  switch (bearing) {
  case Bearing::upright: return {};
  case Bearing::on_the_back: return turn_x(radians(90));
  case Bearing::on_all_fours: return turn_x(radians(-90));
  }
  return {};
}

} // namespace

Pose::Pose(const Build& build, const FreePose& free)
    : pelvis_origin(free.hips), regions{{bend_of(free.lumbar), bend_of(free.thoracic)}},
      neck(bend_of(free.neck)) {
  const Bend hips = bend_of(free.pelvis);
  pelvis = frame_of(free.bearing) * turn_z(hips.rotation) * turn_y(-hips.flexion) * turn_x(-hips.forward);
  regions->thoracic.forward += build.age * radians(4); // the stoop of the other constructor
  neck.forward -= build.age * radians(4);
  const auto& [lumbar, thoracic] = *regions;
  trunk = {lumbar.rotation + thoracic.rotation, lumbar.flexion + thoracic.flexion,
           lumbar.forward + thoracic.forward};
}

Pose::Pose(const Build& build, const Posture& posture) {
  const bool seated = posture.stance == Stance::sit;
  const PelvisShare share = pelvis_share(posture.stance);
  trunk = {radians(posture.rotation_deg), radians(posture.flexion_deg), radians(posture.bend_deg)};
  const Bend hips{trunk.rotation * share.rotation, trunk.flexion * share.flexion,
                  trunk.forward * share.forward};
  neck = neck_bend(trunk, hips, posture.head);
  neck.forward -= build.age * radians(3);

  const float tilt = hips.forward - (seated ? radians(10) : 0);
  pelvis = turn_z(hips.rotation) * turn_y(-hips.flexion) * turn_x(-tilt);
  const float shift = seated ? 0 : hip_shift_at_45 * trunk.flexion / radians(45);
  pelvis_origin = {shift, seated ? 0 : -.10f * std::sin(tilt),
                   seated ? hip_height_seated : hip_height_standing};
  trunk.forward += (seated ? radians(14) : 0) + build.age * radians(4);
}

} // namespace dorsal::figure
