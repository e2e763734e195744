#include "engine/clinic/export/load_scripts.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

// Names of columns and levels are ours; a file's name may be anybody's.
std::string in_quotes(std::string_view text) {
  std::string all = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') all += '\\';
    all += c;
  }
  return all + '"';
}

std::string listed(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + in_quotes(word);
  return all;
}

// R has no integers of 64 bits: nanoseconds are doubles, exact up to 104 days after the clock's start.
std::string_view r_class(const ColumnFacts& column) {
  switch (column.type.type) {
  case CellType::integer: return column.type.unit == "ns" ? "numeric" : "integer";
  case CellType::number: return "numeric";
  case CellType::flag: return "integer";
  default: return "character";
  }
}

std::string_view pandas_type(const ColumnFacts& column) {
  switch (column.type.type) {
  case CellType::integer:
  case CellType::flag: return "Int64";
  case CellType::number: return "Float64";
  default: return "string";
  }
}

void write_r_table(std::ostream& out, const LoadedTable& loaded) {
  const auto& columns = loaded.table->columns;
  out << fmt::format("\n# A row: {}.\n{} <- dorsal_read({}, c(\n", loaded.table->row, loaded.variable,
                     in_quotes(loaded.file));
  for (const ColumnFacts& column : columns)
    out << fmt::format("  {} = {}{}\n", column.name, in_quotes(r_class(column)),
                       &column == &columns.back() ? "))" : ",");
  for (const ColumnFacts& column : columns) {
    if (column.type.type == CellType::level)
      out << fmt::format("{0}${1} <- factor({0}${1}, levels = c({2}))\n", loaded.variable, column.name,
                         listed(column.type.levels));
    if (column.type.type == CellType::flag)
      out << fmt::format("{0}${1} <- {0}${1} == 1L\n", loaded.variable, column.name);
  }
}

void write_python_table(std::ostream& out, const LoadedTable& loaded) {
  out << fmt::format("\n# A row: {}.\n{} = dorsal_read(\n    {},\n    {{\n", loaded.table->row,
                     loaded.variable, in_quotes(loaded.file));
  for (const ColumnFacts& column : loaded.table->columns)
    out << fmt::format("        {}: {},\n", in_quotes(column.name), in_quotes(pandas_type(column)));
  out << "    },\n    {\n";
  for (const ColumnFacts& column : loaded.table->columns)
    if (column.type.type == CellType::level)
      out << fmt::format("        {}: [{}],\n", in_quotes(column.name), listed(column.type.levels));
  out << "    },\n    [";
  std::vector<std::string> flags;
  for (const ColumnFacts& column : loaded.table->columns)
    if (column.type.type == CellType::flag) flags.push_back(column.name);
  out << listed(flags) << "],\n)\n";
}

} // namespace

std::string variable_of(const ExportTable& table) {
  std::string word{table.name};
  std::ranges::replace(word, '-', '_');
  return word;
}

void write_r_script(std::ostream& out, const std::vector<LoadedTable>& tables) {
  out << written_by_dorsal << R"( with the data. Reads them with types and factor levels; base R only.
#   source("load.R")
# An empty cell is NA. Instants (*_ns) are doubles: exact to the nanosecond up to 104 days.
dorsal_folder <- local({
  of_source <- Filter(Negate(is.null), lapply(sys.frames(), function(frame) frame$ofile))
  of_rscript <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
  script <- c(unlist(of_source), of_rscript)
  if (length(script)) dirname(normalizePath(script[length(script)])) else getwd()
})
dorsal_read <- function(file, classes)
  read.csv(file.path(dorsal_folder, file), colClasses = classes, na.strings = "",
           check.names = FALSE, stringsAsFactors = FALSE, fileEncoding = "UTF-8")
)";
  for (const LoadedTable& table : tables) write_r_table(out, table);
}

void write_python_script(std::ostream& out, const std::vector<LoadedTable>& tables) {
  out << written_by_dorsal << R"( with the data. Reads them with types and categories; pandas.
#   python -i load.py        or: from load import trials
# An empty cell is <NA>.
from pathlib import Path

import pandas

_folder = Path(__file__).resolve().parent


def dorsal_read(file, types, levels, flags):
    table = pandas.read_csv(
        _folder / file, dtype=types, keep_default_na=False, na_values=[""], encoding="utf-8"
    )
    for column, values in levels.items():
        table[column] = pandas.Categorical(table[column], categories=values)
    for column in flags:
        table[column] = table[column].astype("boolean")
    return table

)";
  for (const LoadedTable& table : tables) write_python_table(out, table);
}

} // namespace dorsal
