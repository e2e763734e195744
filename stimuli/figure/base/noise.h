#pragma once
// Seeded noise: the same on every machine. Value noise (Perlin's quintic fade), its fractal sum, and cells
// (Worley 1996).
#include "stimuli/figure/base/vec3.h"

#include <cstdint>

namespace dorsal::figure {

[[nodiscard]] constexpr std::uint32_t hash(std::int32_t x, std::int32_t y, std::int32_t z) {
  std::uint32_t h = static_cast<std::uint32_t>(x) * 374761393u + static_cast<std::uint32_t>(y) * 668265263u +
                    static_cast<std::uint32_t>(z) * 3421689491u;
  h = (h ^ (h >> 13)) * 1274126177u;
  h ^= h >> 16;
  h *= 2246822519u;
  return h ^ (h >> 13);
}

// [0, 1)
[[nodiscard]] constexpr float unit_from(std::uint32_t hash) {
  return static_cast<float>(hash & 0xffffff) / 16777216.f;
}

[[nodiscard]] float noise(Vec3 p);                      // -1 to 1, one feature per unit
[[nodiscard]] Vec3 three_noises(Vec3 p);                // of unlike places, one a coordinate
[[nodiscard]] float fractal_noise(Vec3 p, int octaves); // about -1 to 1
[[nodiscard]] float cell_noise(Vec3 p); // distance to the nearest scattered point, about 0 to 1

// A small random stream for one row of samples (PCG-RXS, O'Neill 2014).
class SampleStream {
public:
  explicit SampleStream(std::uint32_t seed) : state_(seed * 9781u + 77u) { (void)next(); }

  // [0, 1)
  float next() {
    state_ = state_ * 747796405u + 2891336453u;
    const std::uint32_t word = ((state_ >> ((state_ >> 28) + 4)) ^ state_) * 277803737u;
    return static_cast<float>(((word >> 22) ^ word) >> 8) / 16777216.f;
  }

private:
  std::uint32_t state_;
};

} // namespace dorsal::figure
