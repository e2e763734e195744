#pragma once
// Scripts that read an exported table with its types and the levels of its factors: R (base packages only)
// and Python (pandas 1.5 or newer). They read the file that lies beside them, whatever the working folder is.
#include "engine/clinic/export/export_tables.h"

#include <ostream>
#include <string>
#include <vector>

namespace dorsal {

// One file of a table, as a path from the script's folder, and the name that the script gives its data frame.
struct LoadedTable {
  const ExportTable* table{};
  std::string file;     // "../data/description-trials_data.csv"
  std::string variable; // "trials"
};

inline constexpr std::string_view written_by_dorsal = "# Written by Dorsal";

[[nodiscard]] std::string variable_of(const ExportTable& table); // "led_trials"

// Run or sourced, each script leaves a data frame per table.
void write_r_script(std::ostream& out, const std::vector<LoadedTable>& tables);
void write_python_script(std::ostream& out, const std::vector<LoadedTable>& tables);

} // namespace dorsal
