#pragma once
// Presses for those who cannot click: a pointer that has moved and then rests for the dwell time presses once
// where it rests, and not again before it has moved on. Resting is staying within rest_radius, so that a
// trembling hand rests too; in points, which a denser screen does not make smaller. The response time of such
// an answer includes the dwell time.
#include "engine/core/base/time.h"

#include <cmath>
#include <optional>

namespace dorsal {

class Dwell {
public:
  static constexpr float rest_radius = 24;

  explicit Dwell(Duration time) : time_(time) {}

  // Where the pointer is now. True when this makes it a press.
  [[nodiscard]] bool rests_long_enough(float x, float y, Instant now) noexcept {
    if (!at_ || std::hypot(x - at_->x, y - at_->y) > rest_radius) {
      armed_ = at_.has_value(); // where it was when first seen nobody moved it
      at_ = Place{x, y, now};
      return false;
    }
    if (!armed_ || now - at_->since < time_) return false;
    armed_ = false;
    return true;
  }

private:
  struct Place {
    float x{}, y{};
    Instant since{};
  };
  Duration time_;
  std::optional<Place> at_;
  bool armed_{false};
};

} // namespace dorsal
