#include "stimuli/figure/body/hand.h"

namespace dorsal::figure {
namespace {

constexpr std::array<float, 4> finger_length{.072f, .080f, .075f, .060f}; // index to little finger
constexpr std::array<float, 3> phalanx_share{.46f, .30f, .24f};

float across(std::size_t finger) { return .029f - .0195f * static_cast<float>(finger); }
float knuckle(std::size_t finger) { return .084f - (finger == 3 ? .008f : 0); }

} // namespace

Hand::Hand(const ArmJoints& arm, const Build& build, float side)
    : wrist_(arm.wrist), fingers_(normalised(arm.hand.fingers)), size_(mix(1.f, .9f, build.female)) {
  palm_ = normalised(without(arm.hand.palm, fingers_));
  thumb_ = cross(fingers_, palm_) * side;
  add_palm();
  for (std::size_t finger = 0; finger < 4; ++finger) add_finger(finger, arm.hand.curl);
  add_thumb(arm.hand.thumb_back);
  centre_ = at(.075f, 0, .01f);
}

Vec3 Hand::at(float fingers, float thumb, float palm) const {
  return wrist_ + (fingers_ * fingers + thumb_ * thumb + palm_ * palm) * size_;
}

void Hand::stroke(Vec3 from, Vec3 to, float from_radius, float to_radius, float blend) {
  add({from, to, from_radius * size_, to_radius * size_, blend * size_});
}

void Hand::add_palm() {
  for (std::size_t i = 0; i < 4; ++i)
    stroke(at(.008f, across(i) * .62f, 0), at(knuckle(i) - .002f, across(i), .002f), .0150f, .0115f, .014f);
}

void Hand::add_finger(std::size_t finger, float curl) {
  float along = knuckle(finger), into = .002f, angle = curl * .6f;
  float radius = .0088f - (finger == 3 ? .0012f : 0);
  Vec3 joint = at(along, across(finger), into);
  for (const float share : phalanx_share) {
    along += std::cos(angle) * finger_length[finger] * share;
    into += std::sin(angle) * finger_length[finger] * share;
    const Vec3 next = at(along, across(finger), into);
    stroke(joint, next, radius, radius - .0008f, .004f);
    joint = next;
    radius -= .0008f;
    angle += curl * 1.1f;
  }
}

void Hand::add_thumb(float back) {
  const Vec3 root = at(.018f, .022f, .006f);
  const Vec3 joint = mix(at(.052f, .050f, .014f), at(.004f, .048f, .014f), back);
  const Vec3 tip = mix(at(.088f, .060f, .018f), at(-.026f, .062f, .026f), back);
  stroke(root, joint, .0145f, .0115f, .012f);
  stroke(joint, tip, .0110f, .0085f, .004f);
}

float Hand::distance(Vec3 p) const {
  float d = 1e3f;
  for (std::size_t i = 0; i < count_; ++i) d = smooth_min(d, parts_[i].distance(p), parts_[i].blend);
  return d;
}

} // namespace dorsal::figure
