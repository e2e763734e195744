#include "engine/shared/shared_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace dorsal {
namespace {

// Nothing in them is about a patient.
constexpr std::array<std::string_view, 2> tables_of_the_store{"site", "export_secret"};

// Tables and what is partitioned; partitions are reached through their table.
constexpr const char* catalog_text = R"sql(
SELECT c.relname, a.attname, a.atttypid = 'uuid'::regtype, c.relkind IN ('r', 'p')
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE n.nspname = 'dorsal' AND c.relkind IN ('r', 'p', 'm', 'f') AND NOT c.relispartition
ORDER BY c.relname, a.attnum
)sql";

struct FoundTable {
  std::map<std::string, bool> columns; // by name: whether it holds UUIDs as such, and not as text
  bool can_be_changed{};               // no view that keeps rows, and no table of another server
};

std::map<std::string, FoundTable> tables_there(pqxx::work& work) {
  std::map<std::string, FoundTable> tables;
  for (const pqxx::row& row : work.exec(catalog_text)) {
    FoundTable& table = tables[row[0].c_str()];
    table.columns[row[1].c_str()] = row[2].as<bool>();
    table.can_be_changed = row[3].as<bool>();
  }
  return tables;
}

std::string any_of(pqxx::work& work, const FoundTable& table, const std::string& column,
                   const std::string& uuids) {
  return fmt::format(R"("{0}"::{2} = ANY ({1}::{2}[]))", column, work.quote(uuids),
                     table.columns.at(column) ? "uuid" : "text");
}

std::string condition_for(pqxx::work& work, const FoundTable& table, const SharedMarks& marks) {
  std::vector<std::string> conditions;
  const bool of_site = table.columns.contains("site");
  if (of_site && table.columns.contains("patient_code"))
    conditions.push_back("patient_code = " + work.quote(marks.code));
  for (const auto& [column, uuids] :
       {std::pair{"session_uuid", &marks.sessions}, std::pair{"patient_uuid", &marks.patients},
        std::pair{"trial_uuid", &marks.trials}})
    if (table.columns.contains(column)) conditions.push_back(any_of(work, table, column, *uuids));
  if (conditions.empty()) return {};
  return fmt::format("{}({})", of_site ? fmt::format("site = {} AND ", work.quote(marks.site)) : "",
                     fmt::join(conditions, " OR "));
}

bool has_rows(pqxx::work& work, const std::string& table) {
  return shared_row(work, fmt::format("SELECT EXISTS (SELECT FROM dorsal.{})", work.quote_name(table)))[0]
      .as<bool>();
}

} // namespace

MarkedTables find_marked_tables(pqxx::work& work, const SharedMarks& marks) {
  MarkedTables found;
  for (const auto& [name, table] : tables_there(work)) {
    if (std::ranges::find(tables_of_the_store, name) != tables_of_the_store.end()) continue;
    std::string condition = table.can_be_changed ? condition_for(work, table, marks) : std::string{};
    if (!condition.empty())
      found.marked.push_back({name, std::move(condition)});
    else if (has_rows(work, name))
      found.unmarked.push_back(name);
  }
  std::stable_partition(found.marked.begin(), found.marked.end(),
                        [](const MarkedTable& t) { return t.name != "session"; });
  return found;
}

} // namespace dorsal
