#pragma once
// What every estimator takes and gives back. A sample is read, never reordered: trial order stays with the
// caller. Estimators refuse an empty sample, and one that holds a NaN or an infinity, with std::nullopt.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace dorsal::statistics {

using Sample = std::span<const double>;

// An interval for an estimate, both ends included.
struct Bounds {
  double lower;
  double upper;
  friend bool operator==(const Bounds&, const Bounds&) = default;
};

[[nodiscard]] inline bool all_finite(Sample x) {
  return std::all_of(x.begin(), x.end(), [](double value) { return std::isfinite(value); });
}

[[nodiscard]] inline bool usable(Sample x) { return !x.empty() && all_finite(x); }

[[nodiscard]] inline std::vector<double> sorted(Sample x) {
  std::vector<double> copy(x.begin(), x.end());
  std::sort(copy.begin(), copy.end());
  return copy;
}

[[nodiscard]] inline double as_double(std::size_t n) { return static_cast<double>(n); }

} // namespace dorsal::statistics
