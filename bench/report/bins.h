#pragma once
// A sample sorted into bins of equal width by Freedman & Diaconis (1981), between the 0.5 and 99.5
// percentile; what lies outside is counted beside them. And the same as lines of text.
#include "engine/core/statistics/sample.h"

#include <string>
#include <string_view>
#include <vector>

namespace dorsal::bench {

struct Bins {
  double low{};
  double step{};
  std::vector<int> counts;
  int below{};
  int above{};
  [[nodiscard]] double high() const { return low + step * static_cast<double>(counts.size()); }
};

// The sample must not be empty.
[[nodiscard]] Bins bins_of(statistics::Sample x, int most_bins);
// One line a bin, in the sample's unit. An empty sample gives a sentence instead.
[[nodiscard]] std::string text_histogram(statistics::Sample x, std::string_view caption);

} // namespace dorsal::bench
