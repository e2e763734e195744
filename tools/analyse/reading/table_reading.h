#pragma once
// How one file is to be read: everything that is found out before its rows are taken.
#include "tools/analyse/file/open_table.h"
#include "tools/analyse/reading/row_reader.h"
#include "tools/analyse/reading/table.h"

namespace dorsal::analyse {

struct TableReading {
  std::string path;
  std::unique_ptr<CsvStream> stream; // stands at the first row
  std::vector<std::string> header;
  RowRules rules;
  TimeUnit unit = TimeUnit::milliseconds;
  bool marks_matter = true; // "1.812" could be 1,812
  std::vector<Taken> taken;
  std::optional<std::string> participant; // from the file's name
  std::optional<std::string> session;
};

// Throws Error with every reason why the table cannot be read.
[[nodiscard]] TableReading reading_of(const std::string& path, const ImportSettings& settings);

// "sub-01_task-x_events.tsv" is 01; else the name without its extension.
[[nodiscard]] std::string participant_in_name(const std::string& path);

} // namespace dorsal::analyse
