#pragma once
// Kernel density of a sample on an even grid: Gaussian kernel, bandwidth 0.9 min(SD, IQR / 1.349) n^(-1/5)
// (Silverman 1986, Density Estimation, eq. 3.31; R's bw.nrd0 divides by 1.34), the sample put on the grid by
// linear binning first (Wand 1994, J. Comput. Graph. Stat. 3:433), so that a million values cost no more than
// a thousand. The grid reaches three bandwidths beyond the sample; x in its unit, density per unit. Refuses
// (nullopt): fewer than five values, non-finite values, no spread, fewer than 16 places.
#include "engine/core/statistics/sample.h"

#include <optional>
#include <vector>

namespace dorsal::statistics {

struct Density {
  std::vector<double> x;
  std::vector<double> density;
  double bandwidth{};
};

[[nodiscard]] std::optional<Density> density(Sample x, int places = 256);

} // namespace dorsal::statistics
