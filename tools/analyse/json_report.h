#pragma once
// The analysis as one JSON document, schema "dorsal.analysis/1" (README.md beside this file). Missing values
// are null.
#include "tools/analyse/results.h"

#include <iosfwd>

namespace dorsal::analyse {

inline constexpr const char* analysis_schema = "dorsal.analysis/1";

// A group a line, written one after the other: the document of a large table is larger than its results.
void write_json_report(const Results& results, std::ostream& out);

} // namespace dorsal::analyse
