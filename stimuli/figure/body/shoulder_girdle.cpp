#include "stimuli/figure/body/shoulder_girdle.h"

namespace dorsal::figure {
namespace {

// One side, built from its arm's joints. Positions on the back are given at rest and carried along by the
// spine.
class Girdle {
public:
  Girdle(const Skeleton& skeleton, std::size_t index)
      : s_(skeleton), arm_(skeleton.arms[index]), side_(sides[index]),
        width_(mix(1.f, .90f, s_.build.female)), heavy_(std::max(s_.build.weight, 0.f)),
        slim_(std::max(-s_.build.weight, 0.f)) {
    const Vec3 rest = arm_.shoulder_rest + Vec3{side_ * .010f, -.018f, .042f};
    acromion_rest_ = rest;
    insertion_ = arm_.shoulder + (arm_.elbow - arm_.shoulder) * .20f;
  }

  [[nodiscard]] Vec3 acromion() const { return s_.spine.to_world(acromion_rest_); }

  std::vector<Capsule> build() {
    add_scapula();
    add_arm_muscles();
    add_neck_muscles();
    return std::move(muscles_);
  }

private:
  struct OnBack {
    float x, z;
  };

  // Where a point of the resting scapula lies once the scapula has turned with the arm.
  [[nodiscard]] OnBack turned(float x, float z) const {
    const float angle = arm_.raised * radians(30) + arm_.protracted * radians(14);
    const float c = std::cos(angle), sn = std::sin(angle) * side_;
    const float pivot_x = side_ * .105f * width_, pivot_z = 1.385f;
    const float dx = side_ * x * width_ - pivot_x, dz = z - pivot_z;
    return {pivot_x + dx * c - dz * sn + side_ * (.012f * arm_.protracted + .014f * arm_.raised),
            pivot_z + dx * sn + dz * c + .016f * arm_.raised};
  }

  // A point `depth` under the skin of the back.
  [[nodiscard]] Vec3 under_skin(OnBack at, float depth) const {
    const TrunkProfile& trunk = s_.torso.profile();
    const float limit = trunk.half_width(at.z) * .80f;
    const float x = std::clamp(at.x, -limit, limit);
    return s_.spine.to_world({x, trunk.back_y(x, at.z) + depth, at.z});
  }

  [[nodiscard]] Vec3 trunk_point(float x, float y, float z) const {
    return s_.spine.to_world({side_ * x, y, z});
  }
  [[nodiscard]] Vec3 near_acromion(float x, float y, float z) const {
    return s_.spine.to_world(acromion_rest_ + Vec3{side_ * x, y, z});
  }
  void add(Vec3 from, Vec3 to, float r0, float r1, float blend) {
    muscles_.push_back({from, to, r0, r1, blend});
  }

  void add_scapula() {
    const float relief = .0035f + .0035f * s_.build.muscle - .003f * std::min(heavy_, 1.f) + .002f * slim_ +
                         .002f * s_.build.age;
    const bool winged =
        arm_.task == ArmTask::hang || arm_.task == ArmTask::hips || arm_.task == ArmTask::behind_head;
    const OnBack superior = turned(.070f, 1.435f), inferior = turned(.082f, 1.288f),
                 root = turned(.066f, 1.402f);
    add(under_skin(superior, .02f - relief * .5f), under_skin(root, .02f - relief * .9f), .02f, .02f, .04f);
    add(under_skin(root, .026f - relief), under_skin(inferior, .026f - relief - (winged ? .0025f : .0005f)),
        .026f, .026f, .046f);
    add(under_skin(root, .014f - relief), near_acromion(-.012f, -.006f, -.014f), .014f, .016f,
        .040f); // spine
    const OnBack belly{(root.x + inferior.x) * .5f + side_ * .038f, (root.z + inferior.z) * .5f + .012f};
    add(under_skin({belly.x - side_ * .01f, belly.z + .02f}, .026f - relief),
        under_skin({belly.x + side_ * .018f, belly.z - .012f}, .027f - relief), .030f, .030f,
        .045f); // infraspinatus
  }

  void add_arm_muscles() {
    const Frame thorax = s_.spine.frame_at(1.38f);
    const float limb = Girth(s_.build).limb;
    const OnBack inferior = turned(.082f, 1.288f);
    add(under_skin({inferior.x + side_ * .02f, inferior.z + .025f}, .026f),
        insertion_ + thorax * Vec3{0, -.012f, 0}, .022f * limb, .022f * limb, .05f); // teres
    const float flank = s_.torso.profile().half_width(1.17f) - .035f;
    add(trunk_point(flank, -.04f, 1.17f), insertion_, .028f, .024f, .055f); // latissimus
    add(trunk_point(.07f * width_, .075f, 1.32f), insertion_ + thorax * Vec3{0, .012f, 0}, .032f, .026f,
        .05f);
  }

  void add_neck_muscles() {
    add(trunk_point(.042f, -.052f, 1.500f), near_acromion(-.03f, .004f, -.022f), .030f, .026f,
        .06f); // trapezius
    add(trunk_point(.03f, .035f, 1.425f), near_acromion(-.01f, .02f, -.016f), .016f, .016f, .03f); // clavicle
    add(s_.head_centre + s_.head() * Vec3{side_ * .058f, -.025f, -.062f}, trunk_point(.02f, .040f, 1.43f),
        .014f, .011f,
        .03f); // sternomastoid
  }

  const Skeleton& s_;
  const ArmJoints& arm_;
  float side_, width_, heavy_, slim_;
  Vec3 acromion_rest_, insertion_;
  std::vector<Capsule> muscles_;
};

} // namespace

ShoulderGirdle::ShoulderGirdle(const Skeleton& skeleton) {
  for (std::size_t i = 0; i < sides.size(); ++i) {
    Girdle girdle(skeleton, i);
    acromion[i] = girdle.acromion();
    for (const Capsule& muscle : girdle.build()) {
      muscles.push_back(muscle);
      reaches.emplace_back(muscle, muscle.blend + .045f);
    }
  }
}

} // namespace dorsal::figure
