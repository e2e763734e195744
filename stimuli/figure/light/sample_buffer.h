#pragma once
// Everything known of each sample (2x2 to a pixel) between the stages of a rendering. Linear light, metres.
#include "stimuli/figure/looks/body.h"

#include <optional>
#include <vector>

namespace dorsal::figure {

inline constexpr int samples_per_side = 2; // of a pixel

struct Sample {
  std::optional<Material> material; // none: background
  Vec3 diffuse, albedo, gloss, normal;
  float depth = 1e9f;
};

struct SampleBuffer {
  SampleBuffer(int width_px, int height_px)
      : width(width_px * samples_per_side), height(height_px * samples_per_side),
        samples(static_cast<std::size_t>(width) * height) {}

  int width, height;
  std::vector<Sample> samples;

  [[nodiscard]] Sample& at(int x, int y) { return samples[static_cast<std::size_t>(y) * width + x]; }
  [[nodiscard]] const Sample& at(int x, int y) const {
    return samples[static_cast<std::size_t>(y) * width + x];
  }
};

} // namespace dorsal::figure
