#include "stimuli/figure/light/camera.h"

namespace dorsal::figure {
namespace {

constexpr float field_of_view = radians(24); // vertical
constexpr float top_standing = 1.88f, bottom_standing = .59f, seat_drop = .36f;
constexpr float margin = 1.06f;
constexpr float aspect = .75f;

struct Span {
  float low = 0, high = 0;

  void hold(float at, float radius) {
    low = std::min(low, at - radius);
    high = std::max(high, at + radius);
  }
  [[nodiscard]] float half() const { return (high - low) / 2; }
  [[nodiscard]] float middle() const { return (high + low) / 2; }
};

Span framed_heights(const Body& body) {
  const float drop = body.skeleton().seated() ? seat_drop : 0;
  Span z{bottom_standing - drop, top_standing - drop};
  for (std::size_t i = 0; i < sides.size(); ++i)
    z.high = std::max({z.high, body.arm(i).hand().centre().z + .17f, body.arm(i).elbow().z + .11f});
  return z;
}

Span width_along(const Body& body, Vec3 right, Vec3 from) {
  Span x;
  const auto hold = [&](Vec3 p, float radius) { x.hold(dot(p - from, right), radius); };
  for (std::size_t i = 0; i < sides.size(); ++i) {
    hold(body.arm(i).hand().centre(), .10f);
    hold(body.arm(i).elbow(), .06f);
    hold(body.arm(i).shoulder(), .08f);
  }
  hold(body.skeleton().head_centre, .12f);
  return x;
}

} // namespace

Camera::Camera(const Body& body, const FigureSpec& spec)
    : focal_(1 / std::tan(field_of_view / 2)), width_px_(static_cast<float>(spec.shot.width_px)),
      height_px_(static_cast<float>(spec.shot.height_px)) {
  const float view = radians(spec.shot.view_deg), pitch = radians(spec.shot.pitch_deg);
  forward_ = {std::sin(view) * std::cos(pitch), std::cos(view) * std::cos(pitch), -std::sin(pitch)};
  right_ = normalised(cross(forward_, {0, 0, 1}));
  up_ = cross(right_, forward_);
  if (spec.shot.framing) {
    const Framing& still = *spec.shot.framing;
    position_ = unmoved_position_ =
        still.middle - forward_ * (still.half_height_m / std::tan(field_of_view / 2));
    return;
  }
  const Span heights = framed_heights(body);
  const Span width = width_along(body, right_, {0, 0, heights.middle()});
  const float half_height = std::max(heights.half(), width.half() * margin / aspect);
  // Where the frame has to grow, the head keeps its distance from the upper border.
  const Vec3 look = Vec3{0, 0, heights.high - heights.half()} + right_ * width.middle() +
                    Vec3{0, 0, (heights.half() - half_height) * .35f};
  position_ = look - forward_ * (half_height / std::tan(field_of_view / 2));
  const float drop = body.skeleton().seated() ? seat_drop : 0;
  unmoved_position_ = Vec3{0, 0, (top_standing + bottom_standing) / 2 - drop} -
                      forward_ * ((top_standing - bottom_standing) / 2 / std::tan(field_of_view / 2));
}

Camera Camera::unmoved() const {
  Camera camera = *this;
  camera.position_ = unmoved_position_;
  return camera;
}

Vec3 Camera::direction(float u, float v) const {
  return normalised(forward_ * focal_ + right_ * ((u * 2 - 1) * width_px_ / height_px_) + up_ * (1 - v * 2));
}

Camera::Projected Camera::project(Vec3 p) const {
  const Vec3 d = p - position_;
  const float depth = dot(d, forward_), scale = focal_ / depth * height_px_ / 2;
  return {width_px_ / 2 + dot(d, right_) * scale, height_px_ / 2 - dot(d, up_) * scale, depth};
}

} // namespace dorsal::figure
