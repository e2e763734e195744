#pragma once
// Three floats and the 3x3 rotations between frames. Axes everywhere in figure/: x towards the person's
// right, y forward (away from a camera that stands behind), z up. Metres, radians. Also used for linear RGB.
#include "stimuli/figure/base/scalar.h"

namespace dorsal::figure {

struct Vec3 {
  float x = 0, y = 0, z = 0;

  constexpr Vec3& operator+=(Vec3 o) {
    x += o.x;
    y += o.y;
    z += o.z;
    return *this;
  }
};

[[nodiscard]] constexpr Vec3 operator+(Vec3 a, Vec3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
[[nodiscard]] constexpr Vec3 operator-(Vec3 a, Vec3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
[[nodiscard]] constexpr Vec3 operator-(Vec3 a) { return {-a.x, -a.y, -a.z}; }
[[nodiscard]] constexpr Vec3 operator*(Vec3 a, float s) { return {a.x * s, a.y * s, a.z * s}; }
[[nodiscard]] constexpr Vec3 operator*(float s, Vec3 a) { return a * s; }
[[nodiscard]] constexpr Vec3 operator*(Vec3 a, Vec3 b) { return {a.x * b.x, a.y * b.y, a.z * b.z}; }
[[nodiscard]] constexpr Vec3 operator/(Vec3 a, Vec3 b) { return {a.x / b.x, a.y / b.y, a.z / b.z}; }

[[nodiscard]] constexpr float dot(Vec3 a, Vec3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
[[nodiscard]] constexpr Vec3 cross(Vec3 a, Vec3 b) {
  return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
[[nodiscard]] inline float length(Vec3 a) { return std::sqrt(dot(a, a)); }
[[nodiscard]] inline Vec3 normalised(Vec3 a) { return a * (1 / std::max(length(a), 1e-9f)); }
[[nodiscard]] constexpr Vec3 mix(Vec3 a, Vec3 b, float t) { return a + (b - a) * t; }
[[nodiscard]] constexpr Vec3 min(Vec3 a, Vec3 b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::min(a.z, b.z)};
}
[[nodiscard]] constexpr Vec3 max(Vec3 a, Vec3 b) {
  return {std::max(a.x, b.x), std::max(a.y, b.y), std::max(a.z, b.z)};
}
// The part of `a` at right angles to the unit vector n.
[[nodiscard]] constexpr Vec3 without(Vec3 a, Vec3 n) { return a - n * dot(a, n); }
// Mirrored about the plane x = 0 when `side` is -1.
[[nodiscard]] constexpr Vec3 on_side(float side, Vec3 a) { return {side * a.x, a.y, a.z}; }

// A rotation by its three axes: what the local x, y and z become.
struct Frame {
  Vec3 x{1, 0, 0}, y{0, 1, 0}, z{0, 0, 1};

  [[nodiscard]] constexpr Vec3 operator*(Vec3 v) const { return x * v.x + y * v.y + z * v.z; }
  [[nodiscard]] constexpr Frame operator*(const Frame& o) const {
    return {*this * o.x, *this * o.y, *this * o.z};
  }
  // From the world into this frame.
  [[nodiscard]] constexpr Vec3 into(Vec3 v) const { return {dot(x, v), dot(y, v), dot(z, v)}; }
};

[[nodiscard]] inline Frame turn_x(float angle) {
  const float c = std::cos(angle), s = std::sin(angle);
  return {{1, 0, 0}, {0, c, s}, {0, -s, c}};
}
[[nodiscard]] inline Frame turn_y(float angle) {
  const float c = std::cos(angle), s = std::sin(angle);
  return {{c, 0, -s}, {0, 1, 0}, {s, 0, c}};
}
[[nodiscard]] inline Frame turn_z(float angle) {
  const float c = std::cos(angle), s = std::sin(angle);
  return {{c, s, 0}, {-s, c, 0}, {0, 0, 1}};
}

// A frame whose z is along `axis` and whose y leans towards `towards`.
[[nodiscard]] inline Frame frame_along(Vec3 axis, Vec3 towards) {
  const Vec3 z = normalised(axis);
  const Vec3 x = normalised(cross(towards, z));
  return {x, cross(z, x), z};
}

// Any frame whose z is the unit vector n.
[[nodiscard]] inline Frame frame_around(Vec3 n) {
  const Vec3 x = normalised(cross(std::abs(n.z) < .9f ? Vec3{0, 0, 1} : Vec3{1, 0, 0}, n));
  return {x, cross(n, x), n};
}

} // namespace dorsal::figure
