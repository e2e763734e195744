#pragma once
// What was taken of the files and how sure that is, what was left out and why, and the first rows as
// understood.
#include "tools/analyse/reading/table.h"

#include <string>

namespace dorsal::analyse {

// Files read alike are told once.
[[nodiscard]] std::string read_as_text(const std::vector<FileRead>& files);

// How many rows each rule set apart, with the first ten places of each.
[[nodiscard]] std::string set_apart_text(const ProblemList& problems, const std::vector<FileRead>& files);

[[nodiscard]] std::string dry_run_text(const Table& table);

} // namespace dorsal::analyse
