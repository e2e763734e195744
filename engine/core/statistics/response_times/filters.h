#pragma once
// Exclusion rules over response times. A filter marks what is kept; it never removes a trial from a record.
// mad_filter: keep |x - median| <= k * 1.4826 * MAD (Leys et al. 2013, JESP 49:764; k = 2.5). MAD = 0, when
// more than half of the values tie, keeps all. sd_filter: keep |x - mean| <= k * SD (n-1), repeated up to
// `passes` times; no spread keeps all. cutoff_filter: keep low <= x <= high, both ends included. Response
// times are skewed: the MAD rule serves residuals and logarithms better than raw times. Never for accuracy.
#include "engine/core/statistics/sample.h"

#include <vector>

namespace dorsal::statistics {

struct Filtered {
  std::vector<bool> kept; // one mark per value, in the sample's order
  std::size_t below = 0;  // how many were excluded on each side
  std::size_t above = 0;
};

[[nodiscard]] Filtered mad_filter(Sample x, double k = 2.5);
[[nodiscard]] Filtered sd_filter(Sample x, double k = 2.5, int passes = 1);
[[nodiscard]] Filtered cutoff_filter(Sample x, double low, double high);

[[nodiscard]] std::vector<double> kept_values(Sample x, const Filtered& filtered);

} // namespace dorsal::statistics
