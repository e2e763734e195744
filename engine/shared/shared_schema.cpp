#include "engine/shared/shared_schema.h"

#include "engine/core/base/error.h"
#include "engine/store/sessions/session_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace dorsal {
namespace {

constexpr std::array<std::string_view, 10> travelling{
    "rig_fact",     "pain_rating", "block",           "trial",    "stray_input",
    "trigger_byte", "led_trial",   "led_stray_input", "activity", "instrument_response"};

// Stations of before version 12 do not send it.
constexpr std::string_view sent_by_newer_stations = "task";

// A table about which nothing is said here is nobody's secret by accident, and nobody's loss.
bool travels(const OwnedTable& table) {
  if (std::ranges::find(travelling, table.name) != travelling.end()) return true;
  throw Error(
      ExitCode::internal_error,
      fmt::format("the sessions' table {} is not among those that travel to the shared store", table.name));
}

std::string type_of(const std::string& name, const std::string& sqlite_type) {
  if (name == "uuid") return "uuid";
  if (sqlite_type == "INTEGER") return "bigint";
  if (sqlite_type == "REAL") return "double precision";
  return "text";
}

struct Described {
  std::vector<SharedColumn> columns;
  std::vector<std::string> key;
};

// Those of `wanted`; the file's own key columns among them, or else the UUID, make the key.
Described describe(SQLite::Database& sqlite, const std::string& table,
                   const std::vector<std::string>& wanted) {
  SQLite::Statement select(sqlite,
                           "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?) ORDER BY cid");
  select.bind(1, table);
  Described described;
  while (select.executeStep()) {
    const std::string name = select.getColumn(0).getString();
    if (std::ranges::find(wanted, name) == wanted.end()) continue;
    described.columns.push_back({name, type_of(name, select.getColumn(1).getString()),
                                 select.getColumn(2).getInt() != 0 && name != sent_by_newer_stations});
    if (name == "uuid" || select.getColumn(3).getInt() > 0) described.key.push_back(name);
  }
  return described;
}

std::string listed(const std::vector<SharedColumn>& columns, std::string_view table) {
  std::string text;
  for (const SharedColumn& column : columns)
    text += fmt::format("{}{}.\"{}\"", text.empty() ? "" : ", ", table, column.name);
  return text;
}

std::string from_of_session(const OwnedTable& table, std::string_view session) {
  if (table.owner == "session")
    return fmt::format("FROM \"{}\" x WHERE x.\"{}\" = {}", table.name, table.owner_key, session);
  return fmt::format("FROM \"{}\" x JOIN \"{}\" t ON t.row = x.\"{}\" WHERE t.session = {}", table.name,
                     table.owner, table.owner_key, session);
}

SharedTable shared_table(SQLite::Database& sqlite, const OwnedTable& table) {
  Described described = describe(sqlite, table.name, table.columns);
  std::string values = listed(described.columns, "x");
  if (table.owner != "session") {
    described.columns.insert(described.columns.begin(), {"trial_uuid", "uuid", true});
    described.key.insert(described.key.begin(), "trial_uuid");
    values = "t.uuid, " + values;
  }
  return {table.name, table.owner, std::move(described.columns), std::move(described.key),
          fmt::format("SELECT {} {}", values, from_of_session(table, "?1"))};
}

SharedTable session_table(SQLite::Database& sqlite) {
  const std::vector<std::string> own{
      "start_utc",       "utc_offset_minutes", "ended_utc",        "state",        "seed", "protocol_text",
      "protocol_sha256", "picture_set_hash",   "software_version", "is_simulated", "phase"};
  SharedTable table{"session", {}, describe(sqlite, "session", own).columns, {}, {}};
  table.select =
      fmt::format("SELECT {}, p.uuid, p.code, t.uuid, {} FROM session s JOIN patient p USING (patient) "
                  "JOIN station t USING (station) WHERE s.session = ?1",
                  listed(table.columns, "s"), shared_row_count(sqlite));
  for (const auto& [name, type] : {std::pair{"patient_uuid", "uuid"}, std::pair{"patient_code", "text"},
                                   std::pair{"station_uuid", "uuid"}, std::pair{"row_count", "bigint"}})
    table.columns.push_back({name, type, true});
  return table;
}

} // namespace

std::vector<SharedTable> shared_tables(SQLite::Database& sqlite) {
  std::vector<SharedTable> tables{session_table(sqlite)};
  for (const OwnedTable& owned : tables_of_sessions(sqlite))
    if (travels(owned)) tables.push_back(shared_table(sqlite, owned));
  return tables;
}

std::string shared_row_count(SQLite::Database& sqlite) {
  std::string sum;
  for (const OwnedTable& owned : tables_of_sessions(sqlite))
    if (travels(owned))
      sum += fmt::format("{}(SELECT count(*) {})", sum.empty() ? "" : " + ",
                         from_of_session(owned, "s.session"));
  return sum;
}

} // namespace dorsal
