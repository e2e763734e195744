#pragma once
// The columns of an exported table, each declared once: its name, what it gives away (identifying.h), what it
// holds, and how it is made from a row. Header, rows and data dictionary all come from the list; instants are
// integer nanoseconds of CLOCK_MONOTONIC, or where dates are shifted from the first instant of the session;
// an empty cell has no value.
#include "engine/clinic/export/export_source.h"
#include "engine/core/base/csv.h"
#include "engine/store/travel/identifying.h"

#include <fmt/format.h>

#include <functional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

// A trial of any kind where it stands.
template <class Record>
struct ExportedTrial {
  const StoredSession& session;
  const BlockHeader& block;
  const Record& trial;
  Uuid uuid;
  Dates dates{Dates::real};
};

template <class Row>
struct Column {
  std::string_view name;
  Identifies identifies{};
  std::string meaning;
  std::function<std::string(const Row&)> value;
};

template <class Row>
[[nodiscard]] std::vector<std::string> names_of(std::span<const Column<Row>> columns) {
  std::vector<std::string> names;
  for (const Column<Row>& column : columns) names.emplace_back(column.name);
  return names;
}

template <class Row>
[[nodiscard]] std::vector<std::string> cells_of(std::span<const Column<Row>> columns, const Row& row) {
  std::vector<std::string> cells;
  for (const Column<Row>& column : columns) cells.push_back(column.value(row));
  return cells;
}

// As a Markdown table.
template <class Row>
void write_dictionary(std::ostream& out, std::span<const Column<Row>> columns) {
  out << "| column | meaning |\n|---|---|\n";
  for (const Column<Row>& column : columns)
    out << fmt::format("| `{}` | {} |\n", column.name, column.meaning);
}

} // namespace dorsal
