#include "stimuli/figure/body/balance.h"

namespace dorsal::figure {
namespace {

// Shares of the body's mass; the trunk in its three parts, head with neck.
constexpr float head_mass = .081f, thorax_mass = .216f, abdomen_mass = .139f, pelvis_mass = .142f;
constexpr float upper_arm_mass = .028f, forearm_mass = .022f; // with the hand
constexpr float thigh_mass = .100f, shank_mass = .0465f, foot_mass = .0145f;

struct Weighed {
  Vec3 sum;
  float mass = 0;
  void add(float m, Vec3 at) {
    sum += at * m;
    mass += m;
  }
};

} // namespace

Vec3 centre_of_mass(const Skeleton& s) {
  Weighed w;
  w.add(head_mass, s.head_centre);
  w.add(thorax_mass, s.spine.to_world({0, .01f, 1.30f}));
  w.add(abdomen_mass, s.spine.to_world({0, .01f, 1.10f}));
  w.add(pelvis_mass, s.spine.to_world({0, -.01f, .96f}));
  for (std::size_t i = 0; i < sides.size(); ++i) {
    w.add(upper_arm_mass, mix(s.arms[i].shoulder, s.arms[i].elbow, .436f));
    w.add(forearm_mass, mix(s.arms[i].elbow, s.arms[i].wrist, .682f));
    w.add(thigh_mass, mix(s.legs[i].hip, s.legs[i].knee, .433f));
    w.add(shank_mass, mix(s.legs[i].knee, s.legs[i].ankle, .433f));
    w.add(foot_mass, s.legs[i].ankle + s.legs[i].foot * Vec3{0, .06f, -.05f});
  }
  return w.sum * (1 / w.mass);
}

} // namespace dorsal::figure
