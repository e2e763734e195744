#include "engine/core/statistics/response_times/erfcx.h"

#include <cmath>
#include <numbers>

namespace dorsal::statistics {
namespace {

// sqrt(pi) erfcx(x) = 1 / (x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))), from the innermost level outwards;
// 20 levels reach double precision from 5 upwards.
double continued_fraction(double x) {
  double tail = x;
  for (int level = 20; level >= 1; --level) tail = x + level / 2.0 / tail;
  return std::numbers::inv_sqrtpi / tail;
}

} // namespace

double erfcx(double x) { return x > 5 ? continued_fraction(x) : std::exp(x * x) * std::erfc(x); }

} // namespace dorsal::statistics
