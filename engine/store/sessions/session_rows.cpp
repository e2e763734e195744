#include "engine/store/sessions/session_rows.h"

#include "engine/store/file/owned_tables.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <optional>

namespace dorsal {
namespace {

struct Column {
  std::string name;
  std::string type;
  int key_place{}; // within the primary key, from 1; 0 outside it
};

std::vector<Column> columns_of(SQLite::Database& sqlite, const std::string& table) {
  SQLite::Statement select(sqlite, "SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid");
  select.bind(1, table);
  std::vector<Column> columns;
  while (select.executeStep())
    columns.push_back(
        {select.getColumn(0).getString(), select.getColumn(1).getString(), select.getColumn(2).getInt()});
  return columns;
}

struct Reference {
  std::string owner;
  std::string column;
};

// A block is named by session and number: its rows' owner is the session.
std::optional<Reference> reference_of(SQLite::Database& sqlite, const std::string& table,
                                      const std::vector<std::string>& owners) {
  SQLite::Statement select(sqlite,
                           "SELECT \"table\", \"from\" FROM pragma_foreign_key_list(?) ORDER BY id, seq");
  select.bind(1, table);
  while (select.executeStep()) {
    const Reference found{select.getColumn(0).getString(), select.getColumn(1).getString()};
    if (found.column == "session") return Reference{"session", "session"};
    if (std::ranges::find(owners, found.owner) != owners.end()) return found;
  }
  return {};
}

OwnedTable described(SQLite::Database& sqlite, const std::string& table, const Reference& reference) {
  OwnedTable owned{
      .name = table, .owner = reference.owner, .owner_key = reference.column, .row_key = {}, .columns = {}};
  const std::vector<Column> columns = columns_of(sqlite, table);
  const bool single_key =
      std::ranges::count_if(columns, [](const Column& c) { return c.key_place > 0; }) == 1;
  for (const Column& column : columns) {
    if (single_key && column.key_place == 1 && column.type == "INTEGER" && column.name != reference.column)
      owned.row_key = column.name;
    else if (column.name != reference.column)
      owned.columns.push_back(column.name);
  }
  return owned;
}

} // namespace

bool holds_trials(std::string_view table) { return table == "trial" || table == "led_trial"; }

std::vector<OwnedTable> tables_of_sessions(SQLite::Database& sqlite) {
  std::vector<OwnedTable> owned;
  std::vector<std::string> owners{"session"};
  for (const std::string& table : owned_tables(sqlite, "session")) {
    if (table == "session") continue;
    const auto reference = reference_of(sqlite, table, owners);
    if (!reference) continue;
    owned.push_back(described(sqlite, table, *reference));
    if (!owned.back().row_key.empty()) owners.push_back(table);
  }
  return owned;
}

} // namespace dorsal
