#pragma once
// The analysis as one self-contained HTML page: figures as SVG (engine/core/chart/plot.h), no script, nothing
// is loaded; it follows the reader's preference for dark and prints in black and white.
#include "tools/analyse/plots.h"
#include "tools/analyse/results.h"

#include <string>

namespace dorsal::analyse {

[[nodiscard]] std::string html_report(const Results& results);
[[nodiscard]] std::string figures_of(const std::vector<NamedPlot>& plots); // elements of a page

} // namespace dorsal::analyse
