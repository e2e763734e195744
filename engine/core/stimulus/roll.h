#pragma once
// In-plane rotation of a picture. Degrees, clockwise positive.
#include <cmath>

namespace dorsal {

// The distance from upright, 0 to 180 (statistics facts, section 4): -725 -> 5, 270 -> 90.
[[nodiscard]] inline double folded_roll(double roll_deg) {
  const double turn = std::fmod(std::fabs(roll_deg), 360.0);
  return turn > 180 ? 360 - turn : turn;
}

} // namespace dorsal
