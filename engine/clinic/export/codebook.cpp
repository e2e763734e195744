#include "engine/clinic/export/codebook.h"

#include "engine/clinic/machine/version.h"

#include <fmt/format.h>

namespace dorsal {
namespace {

std::string_view name_of(CellType type) {
  switch (type) {
  case CellType::integer: return "integer";
  case CellType::number: return "number";
  case CellType::flag: return "0 or 1";
  default: return "text";
  }
}

} // namespace

std::string words_for(const ColumnType& type) {
  if (type.type == CellType::level) return fmt::format("{}", fmt::join(type.levels, ", "));
  return type.unit.empty() ? std::string{name_of(type.type)}
                           : fmt::format("{}, {}", name_of(type.type), type.unit);
}

void write_codebook(std::ostream& out, const std::vector<const ExportTable*>& tables, Dates dates) {
  out << fmt::format(
      "{}\n\nWritten by Dorsal {}. UTF-8, comma between cells, a point as the decimal mark, one line of "
      "names. An empty cell has no value.\n{}\n",
      codebook_title, software_version(),
      dates == Dates::shifted
          ? "Dates are shifted by whole weeks, the same number for all of a patient. Instants begin with "
            "each session; sessions, trials and stations have names of their own here."
          : "Dates are real. Instants are those of the machine's monotonic clock.");
  for (const ExportTable* table : tables) {
    out << fmt::format("\n## {}\n\nA row: {}.\n\n| column | values | meaning |\n|---|---|---|\n", table->name,
                       table->row);
    for (const ColumnFacts& column : table->columns)
      out << fmt::format("| `{}` | {} | {} |\n", column.name, words_for(column.type), column.meaning);
  }
}

} // namespace dorsal
