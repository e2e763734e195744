// The strands of stimuli/figure/looks/hair.h: coordinates that follow them, for colour, normal and sheen.
#include "stimuli/figure/base/noise.h"
#include "stimuli/figure/looks/hair.h"

namespace dorsal::figure {
namespace {

constexpr Vec3 hair_crown{0, -.035f, .11f};
constexpr Vec3 tie{0, -.1f, .05f};

float streaks(Vec3 s) {
  return noise(s) * .55f + noise({s.x * 2.3f, s.y * 1.7f, 5}) * .45f +
         noise({s.x * 5.1f, s.y * 2.f, 9}) * .25f;
}

} // namespace

std::optional<std::size_t> Hair::tail_part(Vec3 world) const {
  float best = .006f;
  std::optional<std::size_t> nearest;
  for (std::size_t i = 0; i < tail_.size(); ++i)
    if (const float d = tail_[i].distance(world); d < best) {
      best = d;
      nearest = i;
    }
  return nearest;
}

Vec3 Hair::strand_coordinates(Vec3 h, Vec3 world) const {
  if (const auto part = tail_part(world)) {
    const Capsule& c = tail_[*part];
    const Frame f = frame_along(c.to - c.from, {.2f, 1, 0});
    const Vec3 l = world - c.from;
    const float along = (static_cast<float>(*part) + dot(l, f.z) / .0155f) * .22f;
    return {std::atan2(dot(l, f.x), dot(l, f.y)) * 9, along, noise(world * 30)};
  }
  if (style_ == HairStyle::ponytail || style_ == HairStyle::bun) {
    const Vec3 d = tie - h;
    return {std::atan2(d.x, d.z) * 46, length(d) * 16, noise(h * 20)};
  }
  if (style_ == HairStyle::buzz) return h * 520;
  return {std::atan2(h.x, -(h.y + .035f)) * 74 + noise(h * 60) * 5, length(h - hair_crown) * 62,
          noise(h * 34) * 2};
}

Vec3 Hair::strand_direction(Vec3 h, Vec3 world) const {
  if (const auto part = tail_part(world)) return normalised(tail_[*part].to - tail_[*part].from);
  if (length(h) > .16f) return {0, 0, -1};
  const bool gathered = style_ == HairStyle::ponytail || style_ == HairStyle::bun;
  return head_ * normalised(gathered ? tie - h : h - hair_crown);
}

Hair::Strands Hair::strands(Vec3 h, Vec3 world, Vec3 normal) const {
  const Vec3 direction = normalised(without(strand_direction(h, world), normal));
  if (style_ == HairStyle::curly) {
    const float knob = .55f - cell_noise(h * 240);
    return {direction, knob * 1.2f + .5f * fractal_noise(h * 420, 2)};
  }
  return {direction, streaks(strand_coordinates(h, world))};
}

} // namespace dorsal::figure
