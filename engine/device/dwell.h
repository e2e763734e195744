#pragma once
// Presses for those who cannot click: a pointer that has moved and then rests for the dwell time presses once
// where it rests, and not again before it has moved on. Resting is staying within rest_radius_px, so that a
// trembling hand rests too. The response time of such an answer includes the dwell time.
#include "engine/core/time.h"

#include <cmath>
#include <optional>

namespace dorsal {

class Dwell {
public:
  static constexpr float rest_radius_px = 24;

  explicit Dwell(Duration time) : time_(time) {}

  // Where the pointer is now. True when this makes it a press.
  [[nodiscard]] bool rests_long_enough(float x_px, float y_px, Instant now) noexcept {
    if (!at_ || std::hypot(x_px - at_->x, y_px - at_->y) > rest_radius_px) {
      armed_ = at_.has_value(); // where it was when first seen nobody moved it
      at_ = Place{x_px, y_px, now};
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
