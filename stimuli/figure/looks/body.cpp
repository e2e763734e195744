#include "stimuli/figure/looks/body.h"

#include "stimuli/figure/looks/clothing_top.h"

namespace dorsal::figure {
namespace {

constexpr float trunk_reach = .33f; // from the axis; beyond it the trunk is only bounded

// How far onto the upper arm the cloth of a top may go.
float cloth_on_arm(Top top, float along) {
  switch (top) {
  case Top::sports_bra: return .25f * ramp(.03f, .16f, along);
  case Top::tshirt: return .25f * ramp(.20f, .50f, along);
  default: return .25f * ramp(.12f, .34f, along);
  }
}

} // namespace

Material SurfacePoint::nearest() const {
  return static_cast<Material>(std::ranges::min_element(distances) - distances.begin());
}

Body::Body(const FigureSpec& spec)
    : spec_(spec),
      skeleton_(spec.free ? Skeleton(spec.build, *spec.free) : Skeleton(spec.build, spec.posture)),
      girdle_(skeleton_), arms_{Arm(skeleton_.arms[0], skeleton_, sides[0]),
                                Arm(skeleton_.arms[1], skeleton_, sides[1])},
      hair_(spec.look.hair, skeleton_) {
  if (!spec.free) return;
  for (std::size_t i = 0; i < sides.size(); ++i) shoes_[i] = Shoe(skeleton_.legs[i], spec.build, sides[i]);
  boxes_ = boxes_of(*spec.free);
}

void Body::add_trunk(BodyParts& b, Vec3 p) const {
  const Vec3 in_pelvis = skeleton_.pose.pelvis.into(p - skeleton_.pose.pelvis_origin);
  const float axis = std::min(skeleton_.spine.distance_to_axis(p), length(in_pelvis + Vec3{0, 0, .02f}));
  b.near_trunk = axis < trunk_reach;
  if (!b.near_trunk) {
    b.trunk = b.trunk_cloth = b.buttocks = b.buttocks_cloth = axis - .25f;
    return;
  }
  b.rest = skeleton_.spine.to_rest(p);
  const auto [skin, cloth] = skeleton_.torso.distance(b.rest, spec_.look.top == Top::tshirt ? .35f : 1);
  b.trunk = skin;
  b.trunk_cloth = cloth;
  const float bridge = spec_.look.top == Top::tshirt ? .040f : .012f; // how far a cloth spans a hollow
  for (std::size_t i = 0; i < girdle_.muscles.size(); ++i) {
    if (!girdle_.reaches[i].holds(p, std::max({b.trunk, b.trunk_cloth, 0.f}))) continue;
    const Capsule& muscle = girdle_.muscles[i];
    const float d = muscle.distance(p);
    if (d < b.trunk + muscle.blend) b.trunk = smooth_min(b.trunk, d, muscle.blend);
    if (d < b.trunk_cloth + muscle.blend + bridge)
      b.trunk_cloth = smooth_min(b.trunk_cloth, d, muscle.blend + bridge);
  }
  const Vec3 radii = skeleton_.buttock_radii();
  const float left = ellipsoid(in_pelvis - skeleton_.buttock_centre(-1), radii);
  const float right = ellipsoid(in_pelvis - skeleton_.buttock_centre(1), radii);
  b.buttocks = smooth_min(left, right, .010f);
  b.buttocks_cloth = smooth_min(left, right, .07f);
  b.trunk = smooth_min(b.trunk, b.buttocks, .035f);
}

float Body::shank_and_foot(std::size_t i, Vec3 p) const {
  const float bound = skeleton_.shanks[i].bound(p);
  const float shank = bound > .06f ? bound : skeleton_.shanks[i].distance(p);
  if (skeleton_.is_free) return shank; // the foot is in its shoe
  const float foot = skeleton_.feet[i].bound(p);
  return smooth_min(shank, foot > .06f ? foot : skeleton_.feet[i].distance(p), .03f);
}

float Body::shoes(Vec3 p) const {
  float d = 1e3f;
  for (const Shoe& shoe : shoes_) {
    const float bound = shoe.bound(p);
    d = std::min(d, bound > .06f ? bound : shoe.distance(p));
  }
  return d;
}

float Body::props(Vec3 p) const {
  float d = 1e3f;
  for (const RoundBox& box : boxes_) d = std::min(d, box.distance(p));
  return d;
}

const RoundBox& Body::nearest_box(Vec3 p) const {
  return *std::ranges::min_element(boxes_, {}, [p](const RoundBox& box) { return box.distance(p); });
}

void Body::add_legs(BodyParts& b, Vec3 p) const {
  std::array<float, 2> whole{};
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const float thigh = skeleton_.thighs[i].bound(p);
    b.thigh[i] = thigh > .16f ? thigh : skeleton_.thighs[i].distance(p);
    b.thigh_along[i] = skeleton_.thighs[i].along(p);
    b.shank[i] = shank_and_foot(i, p);
    whole[i] = smooth_min(b.thigh[i], b.shank[i], .03f);
  }
  b.nearer_leg = whole[0] < whole[1] ? 0 : 1;
  b.legs = smooth_min(whole[0], whole[1], .006f);
  b.trunk_and_legs = smooth_min(b.trunk, b.legs, .03f);
}

float Body::head_and_ears(Vec3 h, float body, float* skull) const {
  const float bound = length(h) - .15f;
  if (bound >= .08f) {
    *skull = bound;
    return std::min(body, bound);
  }
  *skull = skull_distance(h, spec_.build.female);
  return smooth_min(smooth_min(body, *skull, .035f), ear_distance(h), .008f);
}

// Arms melt into the shoulder but not into the flank; a forearm only into its own upper arm.
float Body::arms(BodyParts& b, Vec3 p, float d) const {
  b.cloth_with_arms = b.trunk_cloth;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const Arm& arm = arms_[i];
    b.upper_arm[i] = {arm.upper_bound(p), 0};
    if (b.upper_arm[i].distance < d + .06f) {
      b.upper_arm[i] = arm.upper(p);
      const auto [distance, along] = b.upper_arm[i];
      d = smooth_min(d, distance, mix(.055f, .006f, ramp(.02f, .42f, along)));
      b.cloth_with_arms =
          smooth_min(b.cloth_with_arms, distance + cloth_on_arm(spec_.look.top, along), .055f);
    }
    const float fore = arm.forearm_and_hand(p, d);
    if (fore < d + .05f) d = smooth_min(d, fore, mix(.026f, .004f, ramp(0, .05f, b.upper_arm[i].distance)));
  }
  return d;
}

Vec3 Body::seat_centre() const { return skeleton_.pose.pelvis_origin + Vec3{0, -.01f, -.098f}; }

float Body::stool(Vec3 p) const {
  const Vec3 l = p - seat_centre();
  const float out = std::hypot(l.x, l.y), a = out - .165f, b = std::abs(l.z + .035f) - .018f;
  const float cushion =
      std::min(std::max(a, b), 0.f) + std::hypot(std::max(a, 0.f), std::max(b, 0.f)) - .016f;
  const float column = std::max(out - .028f, std::max(l.z + .06f, -.42f - l.z));
  const float base = std::max(out - .2f, std::abs(l.z + .435f) - .008f) - .004f;
  return std::min({cushion, column, base});
}

SurfacePoint Body::surface(Vec3 p) const {
  BodyParts b;
  add_trunk(b, p);
  add_legs(b, p);
  SurfacePoint out;
  out.head = skeleton_.head().into(p - skeleton_.head_centre);
  out.distances.fill(1e3f);
  float skull = 0;
  const float with_head = head_and_ears(out.head, b.trunk_and_legs, &skull);
  out.distances[static_cast<std::size_t>(Material::skin)] = arms(b, p, with_head);
  const BottomLayer bottom = bottom_layer(b, skeleton_, spec_.look.bottom);
  out.distances[static_cast<std::size_t>(Material::bottom)] = bottom.distance;
  out.distances[static_cast<std::size_t>(Material::top)] =
      top_layer(b, skeleton_, spec_.look, bottom.bridged);
  if (length(out.head) < .29f)
    out.distances[static_cast<std::size_t>(Material::hair)] = hair_.distance(out.head, p, skull);
  else if (!hair_.tail().empty())
    out.distances[static_cast<std::size_t>(Material::hair)] = hair_.tail_distance(p);
  if (skeleton_.seated()) out.distances[static_cast<std::size_t>(Material::stool)] = stool(p);
  if (skeleton_.is_free) {
    out.distances[static_cast<std::size_t>(Material::shoe)] = shoes(p);
    out.distances[static_cast<std::size_t>(Material::prop)] = props(p);
  }
  out.rest = b.rest;
  out.thigh_along = b.thigh_along[b.nearer_leg];
  return out;
}

float Body::distance(Vec3 p) const { return std::ranges::min(surface(p).distances); }

Body::Box Body::bounds() const {
  Box box{{1e9f, 1e9f, 1e9f}, {-1e9f, -1e9f, -1e9f}};
  const auto hold = [&](Vec3 p, float radius) {
    box.low = min(box.low, p - Vec3{radius, radius, radius});
    box.high = max(box.high, p + Vec3{radius, radius, radius});
  };
  const float heavy = std::max(spec_.build.weight, 0.f);
  for (std::size_t i = 0; i < Spine::levels; i += 8) hold(skeleton_.spine.point(i), .22f + .06f * heavy);
  hold(skeleton_.head_centre, .17f);
  for (std::size_t i = 0; i < sides.size(); ++i) {
    hold(arms_[i].shoulder(), .09f);
    hold(arms_[i].elbow(), .075f);
    hold(arms_[i].hand().centre(), .13f);
    hold(skeleton_.legs[i].hip, .17f + .05f * heavy);
    hold(skeleton_.legs[i].knee, .12f);
    hold(skeleton_.legs[i].ankle, .20f);
  }
  for (const Capsule& part : hair_.tail()) hold(part.to, .04f);
  if (skeleton_.seated()) hold(seat_centre(), .24f);
  for (const RoundBox& part : boxes_) hold(part.middle, part.reach() + .01f);
  box.low.z = std::max(box.low.z, 0.f);
  return box;
}

} // namespace dorsal::figure
