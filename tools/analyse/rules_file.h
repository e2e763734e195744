#pragma once
// `--rules FILE`: a TOML file with a table [analysis] whose keys are the fields of AnalysisRules; what is
// absent keeps its default. Throws Error: a file that cannot be read (file_error), and every unknown key,
// wrong type and bad value at once (bad_input).
#include "engine/core/analysis/analysis_rules.h"

#include <string>

namespace dorsal::analyse {

[[nodiscard]] analysis::AnalysisRules read_rules(const std::string& path);

} // namespace dorsal::analyse
