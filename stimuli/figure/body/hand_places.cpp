#include "stimuli/figure/body/hand_places.h"

#include "stimuli/figure/body/props.h"

namespace dorsal::figure {
namespace {

constexpr float palm_reach = .085f; // from the wrist to where a hand holds
constexpr float hanging_length = .545f;

// A hanging arm follows the thorax a little and gravity more, and lies before a leaning body.
PlacedHand hanging_hand(const HandSetting& s) {
  const ArmSetting& a = s.arm;
  const Vec3 down{0, 0, -1};
  const Vec3 direction = normalised(a.thorax() * down * .35f + down);
  const Vec3 wrist = a.shoulder + direction * hanging_length + on_side(a.side, {.03f, 0, 0}) +
                     a.thorax_direction({.03f, .03f, 0});
  return {{wrist, a.thorax_direction({.35f, -1, 0}), true},
          {direction + a.thorax() * Vec3{0, .12f, 0}, a.thorax_direction({-1, -.25f, 0})}};
}

struct Skin {
  float at, outwards; // along the leg; from its axis to its front
};
constexpr std::array<Skin, 6> leg_front{
    {{0, .085f}, {.5f, .073f}, {.9f, .062f}, {1.1f, .058f}, {1.5f, .048f}, {2, .045f}}};

float front_of_leg(float along) {
  std::size_t i = 0;
  while (i + 2 < leg_front.size() && leg_front[i + 1].at < along) ++i;
  const Skin &a = leg_front[i], &b = leg_front[i + 1];
  return mix(a.outwards, b.outwards, clamp01((along - a.at) / (b.at - a.at)));
}

enum class LegSide { front, outer };

// The palm at a place of the leg; the fingers point down the leg.
PlacedHand hand_at_leg(float along, LegSide where, const HandSetting& s) {
  const LegJoints& leg = s.leg;
  const Vec3 upper = normalised(leg.knee - leg.hip), lower = normalised(leg.ankle - leg.knee);
  const float below = ramp(.85f, 1.25f, along);
  const Vec3 on_axis = along < 1 ? mix(leg.hip, leg.knee, along) : mix(leg.knee, leg.ankle, along - 1);
  const Vec3 down = normalised(mix(upper, lower, below));
  const Vec3 front = normalised(mix(cross(upper, leg.hinge), cross(lower, leg.hinge), below));
  const Vec3 aside = on_side(s.arm.side, {1, 0, 0});
  const Vec3 out = where == LegSide::front ? normalised(front + aside * .35f)
                                           : normalised(without(aside, down) + front * .25f);
  // The wrist above the knee comes from where the shoulder is, so that forearm and hand are in one line.
  const Vec3 wrist = on_axis + out * (front_of_leg(along) + .028f) - down * palm_reach;
  return {{wrist, normalised(aside + Vec3{0, -.5f, .2f})}, {down + out * .05f, -out, .3f}};
}

// As far down the leg as asked, or as a straight arm comes.
PlacedHand hand_on_leg(float asked, LegSide where, const HandSetting& s) {
  const Build& b = s.arm.build;
  const float arm = (.300f * mix(1.f, .97f, b.female) + .262f * mix(1.f, .96f, b.female)) * .985f;
  const auto within = [&](float along) {
    return length(hand_at_leg(along, where, s).goal.wrist - s.arm.shoulder) <= arm;
  };
  if (within(asked)) return hand_at_leg(asked, where, s);
  float near = 0, far = asked;
  for (int round = 0; round < 12; ++round) (within((near + far) / 2) ? near : far) = (near + far) / 2;
  return hand_at_leg(near, where, s);
}

PlacedHand hand_at(Vec3 at, const HandSetting& s) {
  const Vec3 aside = on_side(s.arm.side, {1, 0, 0});
  switch (s.free.bearing) {
  case Bearing::on_all_fours:
    return {{at, aside * .3f + Vec3{0, -1, 0}}, {Vec3{0, 1, -.12f} - aside * .05f, {0, -.1f, -1}, .12f}};
  case Bearing::on_the_back: {
    const Vec3 away = normalised(without(at - s.arm.shoulder, {0, 0, 1}));
    return {{at, aside + Vec3{0, 0, .1f}}, {away + Vec3{0, 0, -.04f}, {0, 0, -1}, .2f}};
  }
  case Bearing::upright: break;
  }
  const Vec3 forearm = normalised(at - s.arm.shoulder);
  return {{at, aside + Vec3{0, -.6f, 0}}, {forearm + Vec3{0, 0, -.3f}, {0, -1, .1f}, .3f}};
}

PlacedHand hand_at_object(const HandSetting& s) {
  const Prop& object = s.free.object;
  const Frame turned = turn_z(radians(object.turn_deg));
  const Grip grip = grip_of(object.kind);
  const Vec3 aside = turned * on_side(s.arm.side, {1, 0, 0}), forward = turned * Vec3{0, 1, 0};
  const Vec3 held = object.at + Vec3{0, 0, grip.height} + aside * grip.half_width;
  const Vec3 fingers = normalised(forward * .8f + Vec3{0, 0, -.45f});
  return {{held + aside * .026f - fingers * palm_reach, aside + Vec3{0, -.8f, -.4f}},
          {fingers, -aside, .32f}};
}

PlacedHand reaching_hand(Vec3 at, const HandSetting& s) {
  const float up = radians(at.x), out = radians(at.y);
  const Vec3 along =
      on_side(s.arm.side, {std::sin(out), std::sin(up) * std::cos(out), -std::cos(up) * std::cos(out)});
  const Vec3 direction = normalised(s.arm.thorax() * along);
  const Vec3 aside = s.arm.thorax_direction({1, 0, 0});
  return {{s.arm.shoulder + direction * .555f, aside + Vec3{0, -.5f, -.6f}},
          {direction, normalised(s.arm.thorax_direction({-1, 0, 0})), .18f}};
}

// One forearm lies on the other before the chest, each hand towards the other elbow.
PlacedHand folded_hand(const HandSetting& s) {
  const bool lower = s.arm.side > 0;
  const Build& b = s.arm.build;
  const float before = .160f + (lower ? 0 : .028f) + .20f * std::max(b.weight, 0.f) + .008f * b.female;
  return {
      {s.arm.on_trunk({.02f, before, lower ? 1.185f : 1.215f}), s.arm.thorax_direction({.8f, -.15f, -.8f})},
      {s.arm.thorax_direction({-1, -.12f, .12f}), s.arm.thorax_direction({-.1f, -1, 0}), .40f}};
}

} // namespace

PlacedHand placed_hand(const HandPlace& place, const HandSetting& s) {
  switch (place.on) {
  case HandOn::hang: return hanging_hand(s);
  case HandOn::leg: return hand_on_leg(place.at.x, LegSide::front, s);
  case HandOn::beside: return hand_on_leg(place.at.x, LegSide::outer, s);
  case HandOn::point: return hand_at(place.at, s);
  case HandOn::object: return hand_at_object(s);
  case HandOn::reach: return reaching_hand(place.at, s);
  case HandOn::chest: return folded_hand(s);
  }
  return hanging_hand(s);
}

PlacedHand mixed(const PlacedHand& a, const PlacedHand& b, float t) {
  if (t <= 0) return a;
  if (t >= 1) return b;
  return {{mix(a.goal.wrist, b.goal.wrist, t),
           mix(normalised(a.goal.elbow_towards), normalised(b.goal.elbow_towards), t), false},
          {mix(normalised(a.hand.fingers), normalised(b.hand.fingers), t),
           mix(normalised(a.hand.palm), normalised(b.hand.palm), t), mix(a.hand.curl, b.hand.curl, t),
           mix(a.hand.thumb_back, b.hand.thumb_back, t)}};
}

} // namespace dorsal::figure
