#pragma once
// The analysis as one JSON document, schema "dorsal.analysis/1" (README.md beside this file). Missing values
// are null.
#include "tools/analyse/results.h"

#include <nlohmann/json_fwd.hpp>

#include <iosfwd>
#include <string>

namespace dorsal::analyse {

inline constexpr const char* analysis_schema = "dorsal.analysis/1";

// A group a line, written one after the other: the document of a large table is larger than its results.
void write_json_report(const Results& results, std::ostream& out);

// What the HTML page draws, for the whole table and the groups that have figures.
[[nodiscard]] nlohmann::ordered_json json_figures(const Results& results);

} // namespace dorsal::analyse
