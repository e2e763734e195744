#pragma once
// One self-contained page: no script, nothing loaded from elsewhere.
#include "engine/core/statistics/sample.h"

#include <string>
#include <string_view>

namespace dorsal::bench {

[[nodiscard]] std::string html_escaped(std::string_view text);
[[nodiscard]] std::string html_page(std::string_view title, std::string_view body);
// A histogram as SVG: Freedman-Diaconis bins (1981) between the 0.5 and 99.5 percentile, what lies outside is
// counted beside it. An empty sample gives a sentence instead.
[[nodiscard]] std::string svg_histogram(statistics::Sample x, std::string_view caption);

} // namespace dorsal::bench
