#pragma once
// The analysis as one self-contained HTML page: Chart.js, our script, the style and the data are inside; it
// loads nothing. Colours are Okabe and Ito's 2008 safe pair, and every series also has its own shape; it
// prints in black and white.
#include "tools/analyse/results.h"

#include <string>

namespace dorsal::analyse {

[[nodiscard]] std::string html_report(const Results& results);

} // namespace dorsal::analyse
