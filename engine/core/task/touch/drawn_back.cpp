#include "engine/core/task/touch/drawn_back.h"

namespace dorsal::touch {
namespace {

constexpr int points_a_curve = 12;

EdgePoint on_curve(const EdgePoint& from, const EdgeCurve& curve, double t) {
  const double u = 1 - t;
  const auto mixed = [&](double EdgePoint::*part) {
    return u * u * u * from.*part + 3 * u * u * t * curve.first.*part + 3 * u * t * t * curve.second.*part +
           t * t * t * curve.end.*part;
  };
  return {mixed(&EdgePoint::half_width_mm), mixed(&EdgePoint::down_mm)};
}

} // namespace

std::vector<EdgePoint> edge_points(const DrawnBack& back) {
  std::vector<EdgePoint> points{edge_begins};
  EdgePoint from = edge_begins;
  for (const EdgeCurve& curve : edge_of(back)) {
    for (int i = 1; i <= points_a_curve; ++i)
      points.push_back(on_curve(from, curve, static_cast<double>(i) / points_a_curve));
    from = curve.end;
  }
  return points;
}

} // namespace dorsal::touch
