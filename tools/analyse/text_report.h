#pragma once
// The analysis for a terminal: what was left out and why, the whole table, one line per group, and the flags
// raised.
#include "tools/analyse/results.h"

#include <string>

namespace dorsal::analyse {

// How many rows each rule set apart, with the first ten lines of each.
[[nodiscard]] std::string set_apart_text(const ProblemList& problems);

[[nodiscard]] std::string text_report(const Results& results);

} // namespace dorsal::analyse
