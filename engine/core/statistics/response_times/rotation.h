#pragma once
// Angles of in-plane rotation. fold: the turn needed to bring a picture upright, 0 to 180 degrees; -725
// gives 5. The rate of mental rotation is 1000 / slope (degrees per second, slope in ms per degree; Shepard &
// Metzler 1971). Refuses (nullopt): a rate for a slope that is not positive: such a person shows no cost of
// rotation.
#include <cmath>
#include <optional>

namespace dorsal::statistics {

[[nodiscard]] inline double fold_angle(double degrees) {
  const double turn = std::fmod(std::fabs(degrees), 360.0);
  return turn > 180 ? 360 - turn : turn;
}

[[nodiscard]] inline std::optional<double> rotation_rate_deg_per_s(double slope_ms_per_deg) {
  if (slope_ms_per_deg == 0) return std::nullopt;
  return 1000 / slope_ms_per_deg;
}

} // namespace dorsal::statistics
