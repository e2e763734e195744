#pragma once
// One self-contained page: no script, nothing loaded from elsewhere.
#include "engine/core/statistics/sample.h"

#include <string>
#include <string_view>
#include <vector>

namespace dorsal::bench {

[[nodiscard]] std::string html_page(std::string_view title, std::string_view body);
// A histogram as SVG (bins.h). An empty sample gives a sentence instead.
[[nodiscard]] std::string svg_histogram(statistics::Sample x, std::string_view caption);

struct Charted {
  std::string caption; // with its unit
  std::vector<double> values;
};
// What every bench's --html writes: its text, then a histogram of each quantity.
[[nodiscard]] std::string html_report(std::string_view title, std::string_view text,
                                      const std::vector<Charted>& charts);

} // namespace dorsal::bench
