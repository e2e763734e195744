#include "engine/store/deletion/patient_tables.h"

#include "engine/store/file/owned_tables.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace dorsal {
namespace {

struct ForeignKey {
  std::string owner;
  std::vector<std::string> columns;
  std::vector<std::string> owner_columns; // empty: the owner's primary key
};

std::vector<std::string> first_column(SQLite::Statement& select) {
  std::vector<std::string> names;
  while (select.executeStep()) names.push_back(select.getColumn(0).getString());
  return names;
}

std::vector<std::string> primary_key_of(SQLite::Database& sqlite, const std::string& table) {
  SQLite::Statement select(sqlite, "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk");
  select.bind(1, table);
  return first_column(select);
}

std::vector<ForeignKey> foreign_keys_of(SQLite::Database& sqlite, const std::string& table) {
  SQLite::Statement select(
      sqlite, "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?) ORDER BY id, seq");
  select.bind(1, table);
  std::map<int, ForeignKey> keys;
  while (select.executeStep()) {
    ForeignKey& key = keys[select.getColumn(0).getInt()];
    key.owner = select.getColumn(1).getString();
    key.columns.push_back(select.getColumn(2).getString());
    if (!select.getColumn(3).isNull()) key.owner_columns.push_back(select.getColumn(3).getString());
  }
  std::vector<ForeignKey> found;
  for (auto& [id, key] : keys) {
    if (key.owner_columns.empty()) key.owner_columns = primary_key_of(sqlite, key.owner);
    found.push_back(std::move(key));
  }
  return found;
}

std::string named(const std::vector<std::string>& columns) {
  return fmt::format("\"{}\"", fmt::join(columns, "\", \""));
}

class Search {
public:
  Search(SQLite::Database& sqlite, const std::string& which) : sqlite_(sqlite) {
    conditions_["patient"] = which;
  }

  // Empty where no way leads from the table to patient.
  const std::string& condition_on(const std::string& table) {
    if (const auto known = conditions_.find(table); known != conditions_.end()) return known->second;
    conditions_[table] = {}; // a way round in a circle is none
    std::string condition;
    for (const ForeignKey& key : foreign_keys_of(sqlite_, table))
      if (const std::string& owner = condition_on(key.owner); !owner.empty())
        condition +=
            fmt::format("{}({}) IN (SELECT {} FROM \"{}\" WHERE {})", condition.empty() ? "" : " OR ",
                        named(key.columns), named(key.owner_columns), key.owner, owner);
    return conditions_[table] = condition;
  }

private:
  SQLite::Database& sqlite_;
  std::map<std::string, std::string> conditions_;
};

bool has_uuid(SQLite::Database& sqlite, const std::string& table) {
  SQLite::Statement select(sqlite, "SELECT 1 FROM pragma_table_info(?) WHERE name = 'uuid'");
  select.bind(1, table);
  return select.executeStep();
}

} // namespace

std::vector<PatientTable> tables_of_patient(SQLite::Database& sqlite, const std::string& which) {
  Search search(sqlite, which);
  std::vector<PatientTable> found;
  for (const std::string& table : owned_tables(sqlite, "patient"))
    if (const std::string& condition = search.condition_on(table); !condition.empty())
      found.push_back({table, condition});
  return found;
}

std::string names_of_patient(SQLite::Database& sqlite, const std::string& which) {
  std::string query;
  for (const auto& [table, condition] : tables_of_patient(sqlite, which))
    if (has_uuid(sqlite, table))
      query += fmt::format("{}SELECT uuid FROM \"{}\" WHERE {}", query.empty() ? "" : " UNION ALL ", table,
                           condition);
  return query;
}

} // namespace dorsal
