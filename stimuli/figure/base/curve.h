#pragma once
// Curves through measured points (knots), as constexpr tables: Catmull-Rom between the knots, constant
// outside.
#include <array>
#include <cstddef>
#include <span>

namespace dorsal::figure {

struct Knot {
  float at, value;
};
using Curve = std::span<const Knot>;

[[nodiscard]] float interpolate(Curve curve, float at);

// A curve sampled at equal steps, for use inside the distance function.
template <std::size_t n>
class Table {
public:
  Table() = default;
  template <class Function>
  Table(float from, float to, Function value) : from_(from), per_unit_((n - 1) / (to - from)) {
    for (std::size_t i = 0; i < n; ++i)
      values_[i] = value(from + (to - from) * static_cast<float>(i) / static_cast<float>(n - 1));
  }

  [[nodiscard]] float operator()(float at) const {
    const float f = (at - from_) * per_unit_;
    if (!(f > 0)) return values_.front();
    const auto i = static_cast<std::size_t>(f);
    if (i >= n - 1) return values_.back();
    return values_[i] + (values_[i + 1] - values_[i]) * (f - static_cast<float>(i));
  }

private:
  float from_ = 0, per_unit_ = 1;
  std::array<float, n> values_{};
};

} // namespace dorsal::figure
