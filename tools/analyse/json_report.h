#pragma once
// The analysis as one JSON document, schema "dorsal.analysis/1" (README.md beside this file). Missing values
// are null.
#include "tools/analyse/results.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace dorsal::analyse {

inline constexpr const char* analysis_schema = "dorsal.analysis/1";

[[nodiscard]] nlohmann::ordered_json json_report(const Results& results);

// What the HTML page draws, for the whole table and the groups that have figures.
[[nodiscard]] nlohmann::ordered_json json_figures(const Results& results);

} // namespace dorsal::analyse
