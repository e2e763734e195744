#pragma once
// A dataset after Psych-DS (https://psych-ds.github.io): one file a table, described by schema.org's
// words, with a codebook and scripts that read it. The same data give the same bytes.
#include "engine/clinic/export/export_tables.h"

#include <filesystem>

namespace dorsal {

struct PsychDsReport {
  std::vector<std::string> tables; // those that have rows
  int rows{};                      // of all of them
  std::vector<LeftOutSession> left_out{};
};

// Writes a new folder, whole or not at all. Throws Error(file_error); refuses a folder that exists.
PsychDsReport write_psychds(const ExportSource& source, const std::filesystem::path& folder);

} // namespace dorsal
