#include "stimuli/figure/body/spine.h"

#include "stimuli/figure/base/shapes.h"

namespace dorsal::figure {
namespace {

constexpr float level_step = (Spine::top - Spine::bottom) / (Spine::levels - 1);
constexpr float axis_y = -.028f; // the spine's centre line lies behind the body's
constexpr float last = Spine::levels - 1.001f;

// How much of each region lies at a height; the sum over the levels is made 1 by the caller.
struct RegionDensity {
  float lumbar = 0, thoracic = 0, cervical = 0;

  void operator+=(const RegionDensity& o) {
    lumbar += o.lumbar;
    thoracic += o.thoracic;
    cervical += o.cervical;
  }
};

RegionDensity density(float z) {
  return {ramp(.965f, 1.0f, z) * (1 - ramp(1.15f, 1.19f, z)),
          ramp(1.15f, 1.19f, z) * (1 - ramp(1.42f, 1.47f, z)),
          ramp(1.46f, 1.50f, z) * (1 - ramp(1.59f, 1.615f, z))};
}

float middle(std::size_t level) { return Spine::bottom + level_step * (static_cast<float>(level) - .5f); }

RegionDensity total_density() {
  RegionDensity sum;
  for (std::size_t i = 1; i < Spine::levels; ++i) sum += density(middle(i));
  return sum;
}

float shared(float trunk, RegionShare share, float neck, const RegionDensity& d) {
  return trunk * (share.lumbar * d.lumbar + share.thoracic * d.thoracic) + neck * d.cervical;
}

float of_regions(float lumbar, float thoracic, float neck, const RegionDensity& d) {
  return lumbar * d.lumbar + thoracic * d.thoracic + neck * d.cervical;
}

Bend bend_between(const Pose& pose, const RegionDensity& d) {
  if (pose.regions) {
    const auto& [lumbar, thoracic] = *pose.regions;
    return {of_regions(lumbar.rotation, thoracic.rotation, pose.neck.rotation, d),
            of_regions(lumbar.flexion, thoracic.flexion, pose.neck.flexion, d),
            of_regions(lumbar.forward, thoracic.forward, pose.neck.forward, d)};
  }
  return {shared(pose.trunk.rotation, rotation_share, pose.neck.rotation, d),
          shared(pose.trunk.flexion, flexion_share, pose.neck.flexion, d),
          shared(pose.trunk.forward, forward_share, pose.neck.forward, d)};
}

} // namespace

Spine::Spine(const Pose& pose) {
  points_[0] = pose.pelvis_origin + pose.pelvis * Vec3{0, axis_y, bottom - .905f};
  frames_[0] = pose.pelvis;
  const RegionDensity total = total_density();
  for (std::size_t i = 1; i < levels; ++i) {
    const RegionDensity d = density(middle(i));
    const Bend b = bend_between(
        pose, {d.lumbar / total.lumbar, d.thoracic / total.thoracic, d.cervical / total.cervical});
    frames_[i] = frames_[i - 1] * turn_y(-b.flexion) * turn_x(-b.forward) * turn_z(b.rotation);
    points_[i] = points_[i - 1] + normalised(frames_[i - 1].z + frames_[i].z) * level_step;
  }
}

Spine::Level Spine::level_at(float position) const {
  const auto i = static_cast<std::size_t>(position);
  const float t = position - static_cast<float>(i);
  const Frame &a = frames_[i], &b = frames_[i + 1];
  return {mix(points_[i], points_[i + 1], t),
          {normalised(mix(a.x, b.x, t)), normalised(mix(a.y, b.y, t)), normalised(mix(a.z, b.z, t))}};
}

Vec3 Spine::to_world(Vec3 rest) const {
  const float position = std::clamp((rest.z - bottom) / level_step, 0.f, last);
  const Level level = level_at(position);
  const float beyond = rest.z < bottom ? rest.z - bottom : rest.z > top ? rest.z - top : 0;
  return level.origin + level.frame * Vec3{rest.x, rest.y - axis_y, beyond};
}

float Spine::nearest_level(Vec3 p) const {
  float best = 1e9f;
  std::size_t nearest = 0;
  for (std::size_t i = 0; i < levels; i += 16) {
    const Vec3 d = p - points_[i];
    const float far = std::abs(dot(d, frames_[i].z)) + .35f * length(d);
    if (far >= best) continue;
    best = far;
    nearest = i;
  }
  return static_cast<float>(nearest);
}

// Newton steps along the curve. Tolerance 2 um: coarser would show as grain in the normals.
Vec3 Spine::to_rest(Vec3 p) const {
  float s = nearest_level(p);
  for (int round = 0; round < 7; ++round) {
    const float at = std::clamp(s, 0.f, last);
    const auto i = static_cast<std::size_t>(at);
    const float t = at - static_cast<float>(i);
    const Vec3 tangent = mix(frames_[i].z, frames_[i + 1].z, t);
    const Vec3 d = p - mix(points_[i], points_[i + 1], t);
    const float beyond = dot(d, tangent);
    const bool past_end = (at == 0 && beyond < 0) || (at == last && beyond > 0);
    if (past_end) break;
    const float slope = 1 - dot(d, frames_[i + 1].z - frames_[i].z) / level_step;
    const float move = beyond / std::max(slope, .35f) / level_step;
    s = at + std::clamp(move, -24.f, 24.f);
    if (std::abs(move) < .0004f) break;
  }
  const float at = std::clamp(s, 0.f, last);
  const Level level = level_at(at);
  const Vec3 local = level.frame.into(p - level.origin);
  return {local.x, local.y + axis_y, bottom + at * level_step + local.z};
}

Frame Spine::frame_at(float z) const {
  return frames_[static_cast<std::size_t>(std::clamp((z - bottom) / level_step, 0.f, levels - 1.f) + .5f)];
}

float Spine::distance_to_axis(Vec3 p) const {
  float nearest = 1e9f;
  for (std::size_t i = 0; i + 32 < levels; i += 32)
    nearest = std::min(nearest, distance_to_segment(p, points_[i], points_[i + 32]));
  return nearest;
}

} // namespace dorsal::figure
