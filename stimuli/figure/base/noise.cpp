#include "stimuli/figure/base/noise.h"

namespace dorsal::figure {
namespace {

float fade(float t) { return t * t * t * (t * (t * 6 - 15) + 10); }

struct Cell {
  std::int32_t x, y, z;
  Vec3 within; // 0 to 1
};

Cell cell_of(Vec3 p) {
  const float x = std::floor(p.x), y = std::floor(p.y), z = std::floor(p.z);
  return {static_cast<std::int32_t>(x),
          static_cast<std::int32_t>(y),
          static_cast<std::int32_t>(z),
          {p.x - x, p.y - y, p.z - z}};
}

} // namespace

float noise(Vec3 p) {
  const Cell c = cell_of(p);
  const float fx = fade(c.within.x), fy = fade(c.within.y), fz = fade(c.within.z);
  const auto at = [&](int x, int y, int z) { return unit_from(hash(c.x + x, c.y + y, c.z + z)); };
  const float near = mix(mix(at(0, 0, 0), at(1, 0, 0), fx), mix(at(0, 1, 0), at(1, 1, 0), fx), fy);
  const float far = mix(mix(at(0, 0, 1), at(1, 0, 1), fx), mix(at(0, 1, 1), at(1, 1, 1), fx), fy);
  return mix(near, far, fz) * 2 - 1;
}

Vec3 three_noises(Vec3 p) { return {noise(p), noise(p + Vec3{31, 0, 0}), noise(p + Vec3{0, 57, 0})}; }

float fractal_noise(Vec3 p, int octaves) {
  float sum = 0, amplitude = .5f;
  for (int i = 0; i < octaves; ++i) {
    sum += amplitude * noise(p);
    p = p * 2.03f + Vec3{1.7f, 9.2f, 3.1f};
    amplitude *= .5f;
  }
  return sum;
}

float cell_noise(Vec3 p) {
  const Cell c = cell_of(p);
  float nearest = 4;
  for (int i = 0; i < 27; ++i) {
    const int x = i % 3 - 1, y = i / 3 % 3 - 1, z = i / 9 - 1;
    const std::uint32_t h = hash(c.x + x, c.y + y, c.z + z);
    const Vec3 point{static_cast<float>(x) + unit_from(h), static_cast<float>(y) + unit_from(h * 7919u),
                     static_cast<float>(z) + unit_from(h * 104729u)};
    const Vec3 d = point - c.within;
    nearest = std::min(nearest, dot(d, d));
  }
  return std::sqrt(nearest);
}

} // namespace dorsal::figure
