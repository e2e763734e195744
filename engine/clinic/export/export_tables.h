#pragma once
// The tables that leave as CSV, as one list: what a row is, what each column holds, and how the table is
// written. Codebook, scripts and Psych-DS datasets are made from it.
#include "engine/clinic/export/column_type.h"
#include "engine/clinic/export/export_source.h"

#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

inline constexpr std::string_view shown_trials = "trials", led_trials = "led-trials",
                                  activities = "activities", instrument_answers = "instruments";

struct ColumnFacts {
  std::string name;
  std::string meaning;
  ColumnType type;
};

struct TableReport {
  int rows{};
  int sessions{}; // that were gone through
  int others{};   // trials of those sessions that stand in another table
  std::vector<LeftOutSession> left_out{};
};

struct ExportTable {
  std::string_view name;
  std::string_view row; // "an attempt at a trial that is shown on the screen"
  std::vector<ColumnFacts> columns;
  TableReport (*write)(const ExportSource& source, std::ostream& out);
};

[[nodiscard]] std::span<const ExportTable> export_tables();
[[nodiscard]] const ExportTable& export_table(std::string_view name); // of one of the names above

} // namespace dorsal
