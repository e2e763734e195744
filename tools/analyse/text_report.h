#pragma once
// The analysis for a terminal: what was left out and why, the whole table, one line per group, and the flags
// raised.
#include "tools/analyse/results.h"

#include <string>

namespace dorsal::analyse {

[[nodiscard]] std::string text_report(const Results& results);

} // namespace dorsal::analyse
