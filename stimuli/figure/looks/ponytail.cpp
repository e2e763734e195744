#include "stimuli/figure/looks/ponytail.h"

#include "stimuli/figure/base/curve.h"
#include "stimuli/figure/body/head.h"

namespace dorsal::figure {
namespace {

constexpr std::array<Knot, 6> tail_radius{
    {{0, .014f}, {.12f, .017f}, {.35f, .025f}, {.6f, .023f}, {.85f, .014f}, {1, .005f}}};
constexpr int points = 18;
constexpr float spacing = .0155f;

float radius(int point) { return interpolate(tail_radius, static_cast<float>(point) / (points - 1)); }

float body_distance(const Skeleton& s, Vec3 p) {
  const float trunk = s.torso.skin_distance(s.spine.to_rest(p));
  return std::min(trunk, skull_distance(s.head().into(p - s.head_centre), s.build.female) - .012f);
}

} // namespace

std::vector<Capsule> hanging_tail(const Skeleton& s) {
  Vec3 at = s.head_centre + s.head() * Vec3{0, -.100f, .046f};
  Vec3 direction = normalised(s.head() * Vec3{0, -1, .15f});
  std::vector<Capsule> tail;
  for (int i = 1; i < points; ++i) {
    direction = normalised(mix(direction, {0, 0, -1}, .24f));
    Vec3 next = at + direction * spacing;
    for (int push = 0; push < 10 && body_distance(s, next) <= radius(i) * .9f; ++push)
      next += s.head() * Vec3{0, -.003f, 0};
    tail.push_back({at, next, radius(i - 1), radius(i), 0});
    at = next;
  }
  return tail;
}

} // namespace dorsal::figure
