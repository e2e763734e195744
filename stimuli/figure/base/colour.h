#pragma once
// Between sRGB (IEC 61966-2-1) and linear light, and the film-like curve that ends in sRGB values of 0-1.
#include "stimuli/figure/base/spec.h"
#include "stimuli/figure/base/vec3.h"

namespace dorsal::figure {

[[nodiscard]] inline float linear_from_srgb(float value) {
  return value <= .04045f ? value / 12.92f : std::pow((value + .055f) / 1.055f, 2.4f);
}
[[nodiscard]] inline float srgb_from_linear(float value) {
  return value <= .0031308f ? 12.92f * value : 1.055f * std::pow(value, 1 / 2.4f) - .055f;
}
[[nodiscard]] inline Vec3 linear(Colour c) {
  return {linear_from_srgb(c.red / 255.f), linear_from_srgb(c.green / 255.f),
          linear_from_srgb(c.blue / 255.f)};
}
[[nodiscard]] inline Vec3 encoded(Colour c) { return Vec3{c.red / 255.f, c.green / 255.f, c.blue / 255.f}; }

// Straight up to .6, then a shoulder that reaches 1 smoothly, so that nothing clips.
[[nodiscard]] inline float tone_mapped(float light) {
  const float x = std::max(light, 0.f) * .92f;
  return srgb_from_linear(x < .6f ? x : .6f + .4f * (1 - std::exp(-(x - .6f) / .4f)));
}
[[nodiscard]] inline Vec3 tone_mapped(Vec3 light) {
  return {tone_mapped(light.x), tone_mapped(light.y), tone_mapped(light.z)};
}

// ITU-R BT.709 weights.
[[nodiscard]] constexpr float luma(Vec3 c) { return .2126f * c.x + .7152f * c.y + .0722f * c.z; }

} // namespace dorsal::figure
