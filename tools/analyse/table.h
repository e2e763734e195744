#pragma once
// A whole table: its trials by group, and every problem by line. Groups keep the order of their first row.
// Read once, and once more where the response times prove to have thousands marks, or the rows R's names.
#include "engine/core/analysis/trial_row.h"
#include "tools/analyse/columns.h"
#include "tools/analyse/number_text.h"
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
  std::vector<std::string> notes; // how the table was read, where that was not plain; one sentence each
};

enum class TimeUnit { milliseconds, seconds, microseconds };

struct ImportSettings {
  Preset preset = Preset::dorsal;
  std::vector<ColumnName> named{};
  std::optional<std::vector<Column>> by{}; // missing: participant and session, as far as the table has them
  std::optional<TimeUnit> unit{};          // missing: by the column's name, doubted where the times cannot be
  std::optional<DecimalMark> decimal{};    // of the response times; missing: found out, or refused
  bool include_practice = false;
};

// Throws Error (bad_input) with every problem of the header in its message, or with what makes the whole
// table doubtful: numbers split by the delimiter, marks or a unit that could be two; or file_error.
[[nodiscard]] Table read_table(const std::string& path, const ImportSettings& settings);

} // namespace dorsal::analyse
