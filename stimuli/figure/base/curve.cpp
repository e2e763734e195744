#include "stimuli/figure/base/curve.h"

namespace dorsal::figure {
namespace {

float slope(const Knot& from, const Knot& to) { return (to.value - from.value) / (to.at - from.at); }

float tangent(Curve c, std::size_t i) {
  if (i == 0) return slope(c[0], c[1]);
  if (i == c.size() - 1) return slope(c[i - 1], c[i]);
  return slope(c[i - 1], c[i + 1]);
}

} // namespace

float interpolate(Curve c, float at) {
  if (at <= c.front().at) return c.front().value;
  if (at >= c.back().at) return c.back().value;
  std::size_t i = 0;
  while (c[i + 1].at < at) ++i;
  const float h = c[i + 1].at - c[i].at;
  const float t = (at - c[i].at) / h, t2 = t * t, t3 = t2 * t;
  return (2 * t3 - 3 * t2 + 1) * c[i].value + (t3 - 2 * t2 + t) * h * tangent(c, i) +
         (3 * t2 - 2 * t3) * c[i + 1].value + (t3 - t2) * h * tangent(c, i + 1);
}

} // namespace dorsal::figure
