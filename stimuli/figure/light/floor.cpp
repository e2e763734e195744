#include "stimuli/figure/light/floor.h"

#include "stimuli/figure/light/parallel.h"

namespace dorsal::figure {
namespace {

constexpr int step_px = 4, floor_sky_rays = 14, floor_lamp_rays = 6;
constexpr float sky_share = .42f, lamp_share = .16f; // of the backdrop, that a shadow takes away

std::optional<Vec3> on_floor(const Camera& camera, float u, float v) {
  const Vec3 ray = camera.direction(u, v);
  if (ray.z > -1e-3f) return std::nullopt;
  return camera.position() + ray * (camera.position().z / -ray.z);
}

// Cosine-weighted directions on a spiral, the same for every spot.
float sky_hidden(const DistanceGrid& grid, Vec3 spot) {
  float hidden = 0;
  for (int i = 0; i < floor_sky_rays; ++i) {
    const float out2 = (static_cast<float>(i) + .5f) / floor_sky_rays;
    const float angle = 2 * pi * static_cast<float>(i) * .61803f, out = std::sqrt(out2);
    const Vec3 d{out * std::cos(angle), out * std::sin(angle), std::sqrt(1 - out2)};
    if (const auto hit = grid.trace({spot, d, .012f, .9f, .0015f})) hidden += 1 - ramp(.2f, .9f, *hit);
  }
  return hidden / floor_sky_rays;
}

float lamp_hidden(const DistanceGrid& grid, Vec3 spot, const Lamp& lamp) {
  const Frame around = frame_around(lamp.direction);
  int hidden = 0;
  for (int i = 0; i < floor_lamp_rays; ++i) {
    const float angle = 2 * pi * static_cast<float>(i) / floor_lamp_rays;
    const float out = lamp.radius * (i % 2 == 0 ? 1.2f : .6f);
    const Vec3 d = normalised(around * Vec3{out * std::cos(angle), out * std::sin(angle), 1});
    if (grid.trace({spot, d, .012f, 2.5f, .0015f})) ++hidden;
  }
  return static_cast<float>(hidden) / floor_lamp_rays;
}

// Nine neighbours, so that single rays do not show.
std::vector<float> softened(const std::vector<float>& from, int width, int height) {
  std::vector<float> out(from.size());
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      float sum = 0;
      for (int i = 0; i < 9; ++i) {
        const int nx = std::clamp(x + i % 3 - 1, 0, width - 1), ny = std::clamp(y + i / 3 - 1, 0, height - 1);
        sum += from[static_cast<std::size_t>(ny) * width + nx];
      }
      out[static_cast<std::size_t>(y) * width + x] = sum / 9;
    }
  return out;
}

} // namespace

FloorShadow::FloorShadow(const Camera& camera, const DistanceGrid& grid, const Lighting& lighting,
                         const Shot& shot, unsigned threads)
    : width_(shot.width_px / step_px + 1), height_(shot.height_px / step_px + 1),
      light_(static_cast<std::size_t>(width_) * height_, 1.f) {
  for_each_row(height_, threads, [&](int y) {
    for (int x = 0; x < width_; ++x) {
      const auto spot = on_floor(camera, static_cast<float>(x) / static_cast<float>(width_ - 1),
                                 static_cast<float>(y) / static_cast<float>(height_ - 1));
      if (!spot) continue;
      light_[static_cast<std::size_t>(y) * width_ + x] -=
          sky_share * sky_hidden(grid, *spot) + lamp_share * lamp_hidden(grid, *spot, lighting.lamps[0]);
    }
  });
  light_ = softened(softened(light_, width_, height_), width_, height_);
}

float FloorShadow::light_at(float u, float v) const {
  const float x = u * static_cast<float>(width_ - 1), y = v * static_cast<float>(height_ - 1);
  const int i = std::clamp(static_cast<int>(x), 0, width_ - 2),
            j = std::clamp(static_cast<int>(y), 0, height_ - 2);
  const float tx = x - static_cast<float>(i), ty = y - static_cast<float>(j);
  const float* at = &light_[static_cast<std::size_t>(j) * width_ + i];
  return mix(mix(at[0], at[1], tx), mix(at[width_], at[width_ + 1], tx), ty);
}

} // namespace dorsal::figure
