#pragma once
// A back as it is drawn on screens, on the stencil and in reports, seen from behind: half widths in mm over
// the height from the neck down. Drawn, not measured on anybody.
#include <array>
#include <vector>

namespace dorsal::touch {

struct DrawnBack {
  double shoulder{}, waist{}, hip{};
};
inline constexpr std::array backs{DrawnBack{185, 125, 160}, DrawnBack{210, 155, 185},
                                  DrawnBack{235, 195, 220}}; // narrow, medium, broad
inline constexpr double hip_line_mm = 430;                   // where the lower edge of a grid lies
inline constexpr double back_height_mm = 560;

struct EdgePoint {
  double half_width_mm{}, down_mm{};
};
// One side of the outline: cubic Bezier curves, each from the end of the one before.
struct EdgeCurve {
  EdgePoint first, second, end;
};
inline constexpr EdgePoint edge_begins{55, 0};
[[nodiscard]] constexpr std::array<EdgeCurve, 3> edge_of(const DrawnBack& back) {
  return {{{{70, 50}, {back.shoulder, 60}, {back.shoulder, 95}},
           {{back.shoulder - 20, 170}, {back.waist, 210}, {back.waist, 330}},
           {{back.waist, 390}, {back.hip, 430}, {back.hip, back_height_mm}}}};
}
// The same as points from the neck down.
[[nodiscard]] std::vector<EdgePoint> edge_points(const DrawnBack& back);

} // namespace dorsal::touch
