#pragma once
// A whole table, read once: its trials by group, and every problem by line. Groups keep the order of their
// first row.
#include "engine/core/analysis/trial_row.h"
#include "tools/analyse/columns.h"
#include "tools/analyse/problems.h"

namespace dorsal::analyse {

struct Group {
  std::vector<std::string> key; // one value per column grouped by
  std::vector<analysis::TrialRow> trials;
};

struct Table {
  std::string path;
  std::size_t rows = 0; // below the header, empty lines not counted
  std::vector<Column> by;
  std::vector<Group> groups;
  ProblemList problems;
};

struct ImportSettings {
  Preset preset = Preset::dorsal;
  std::vector<ColumnName> named;
  std::optional<std::vector<Column>> by; // missing: participant and session, as far as the table has them
  bool include_practice = false;
};

// Throws Error with every problem of the header in its message (bad_input), or file_error.
[[nodiscard]] Table read_table(const std::string& path, const ImportSettings& settings);

} // namespace dorsal::analyse
