#include "engine/store/travel/table_copy.h"

#include "engine/core/base/error.h"

#include <fmt/format.h>

namespace dorsal {
namespace {

std::string key_of(const OwnedTable& table) {
  return table.row_key.empty() ? "0" : fmt::format("\"{}\"", table.row_key);
}

std::string select_text(const OwnedTable& table) {
  return fmt::format("SELECT {}, {} FROM \"{}\" WHERE \"{}\" = ?", key_of(table),
                     joined(table.columns, "\"{}\"", ", "), table.name, table.owner_key);
}

std::string find_row_text(const OwnedTable& table) {
  return fmt::format("SELECT {} FROM \"{}\" WHERE \"{}\" = ? AND {}", key_of(table), table.name,
                     table.owner_key, joined(table.columns, "\"{}\" IS ?", " AND "));
}

std::string insert_row_text(const OwnedTable& table) {
  return fmt::format("INSERT INTO \"{}\" (\"{}\", {}) VALUES (?, {})", table.name, table.owner_key,
                     joined(table.columns, "\"{}\"", ", "), joined(table.columns, "?", ", "));
}

} // namespace

void refuse_merge(const std::string& why) { throw Error(ExitCode::bad_input, why); }

std::string joined(const std::vector<std::string>& names, std::string_view form, std::string_view between) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += between;
    text += fmt::format(fmt::runtime(form), name);
  }
  return text;
}

void bind_column(SQLite::Statement& statement, int at, const SQLite::Column& column) {
  if (column.isInteger())
    statement.bind(at, static_cast<std::int64_t>(column.getInt64()));
  else if (column.isFloat())
    statement.bind(at, column.getDouble());
  else if (column.isText())
    statement.bind(at, column.getString());
  else if (column.isBlob())
    statement.bind(at, column.getBlob(), column.getBytes());
  else
    statement.bind(at);
}

TableCopy::TableCopy(SQLite::Database& into, SQLite::Database& from, const OwnedTable& table)
    : table_(table), into_(into), select_(from, select_text(table)), find_(into, find_row_text(table)),
      insert_(into, insert_row_text(table)) {}

int TableCopy::copy(const Owner& owner, RowsHere& rows) {
  select_.reset();
  select_.bind(1, owner.there);
  int added = 0;
  while (select_.executeStep()) {
    const std::int64_t row_there = select_.getColumn(0).getInt64();
    if (const auto equal = owner.is_new ? std::nullopt : find_equal(owner.here)) {
      rows[row_there] = *equal;
      continue;
    }
    insert(owner.here);
    rows[row_there] = into_.getLastInsertRowid();
    ++added;
  }
  return added;
}

void TableCopy::bind_row(SQLite::Statement& statement, std::int64_t owner) {
  statement.reset();
  statement.bind(1, owner);
  for (int i = 0; i < static_cast<int>(table_.columns.size()); ++i)
    bind_column(statement, i + 2, select_.getColumn(i + 1));
}

std::optional<std::int64_t> TableCopy::find_equal(std::int64_t owner) {
  bind_row(find_, owner);
  if (!find_.executeStep()) return {};
  return find_.getColumn(0).getInt64();
}

void TableCopy::insert(std::int64_t owner) {
  bind_row(insert_, owner);
  try {
    insert_.exec();
  } catch (const SQLite::Exception& error) {
    constexpr int constraint = 19; // SQLITE_CONSTRAINT
    if (error.getErrorCode() != constraint) throw;
    refuse_merge(fmt::format("a row of {} contradicts what is here or allowed ({}); nothing was taken",
                             table_.name, error.what()));
  }
}

} // namespace dorsal
