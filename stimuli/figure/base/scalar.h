#pragma once
// Scalar helpers of the figure: blends, ramps and smooth unions (polynomial, cubic: I. Quilez 2013). No
// units.
#include <algorithm>
#include <cmath>
#include <numbers>

namespace dorsal::figure {

inline constexpr float pi = std::numbers::pi_v<float>;

[[nodiscard]] constexpr float radians(float degrees) { return degrees * pi / 180; }
[[nodiscard]] constexpr float degrees(float radians) { return radians * 180 / pi; }
[[nodiscard]] constexpr float mix(float a, float b, float t) { return a + (b - a) * t; }
[[nodiscard]] constexpr float clamp01(float x) { return x < 0 ? 0 : x > 1 ? 1 : x; }

// 0 below `from`, 1 above `to`, smooth between; `from` may be the larger one.
[[nodiscard]] constexpr float ramp(float from, float to, float x) {
  const float t = clamp01((x - from) / (to - from));
  return t * t * (3 - 2 * t);
}

// exp(-(x / width)^2): 1 at 0. Exactly 0 beyond four widths, where it could not be seen.
[[nodiscard]] inline float bump(float x, float width) {
  const float t = x / width;
  return t * t > 16 ? 0 : std::exp(-t * t);
}

[[nodiscard]] constexpr float square(float x) { return x * x; }

// Union of two distances, rounded over a width of k.
[[nodiscard]] inline float smooth_min(float a, float b, float k) {
  const float h = std::max(k - std::abs(a - b), 0.f) / k;
  return std::min(a, b) - h * h * h * k * (1 / 6.f);
}

[[nodiscard]] inline float smooth_max(float a, float b, float k) { return -smooth_min(-a, -b, k); }

} // namespace dorsal::figure
