#include "engine/shared/shared_patient.h"

#include "engine/shared/shared_reading.h"
#include "engine/shared/shared_schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <functional>
#include <map>

namespace dorsal {
namespace {

void bind_value(SQLite::Statement& statement, int at, const SharedColumn& column, const pqxx::field& field) {
  if (field.is_null())
    statement.bind(at);
  else if (column.type == "bigint")
    statement.bind(at, field.as<std::int64_t>());
  else if (column.type == "double precision")
    statement.bind(at, field.as<double>());
  else
    statement.bind(at, std::string{field.c_str()});
}

// What a station of before version 12 meant by a block's kind.
std::string value_there(const SharedTable& table, const SharedColumn& column) {
  if (table.name == "block" && column.name == "task")
    return "coalesce(x.task, CASE x.kind WHEN 'control' THEN 'words' ELSE 'judgement' END)";
  return fmt::format("x.\"{}\"", column.name);
}

// Of one patient: the session's UUID, then the table's own columns.
pqxx::result select_rows(pqxx::transaction_base& work, const SharedTable& table,
                         const SharedPatient& patient) {
  std::string columns;
  for (const SharedColumn& column : table.columns)
    columns += fmt::format(", {} AS \"{}\"", value_there(table, column), column.name);
  return shared_rows(
      work,
      fmt::format("SELECT x.session_uuid{} FROM dorsal.\"{}\" x JOIN dorsal.session s USING (site, month, "
                  "session_uuid) "
                  "WHERE s.site = $1 AND s.patient_code = $2 ORDER BY s.start_utc, x.session_uuid",
                  columns, table.name),
      patient.site, patient.code);
}

void insert_or_ignore(SQLite::Database& sqlite, const char* text, const std::string& first,
                      const std::string& second) {
  SQLite::Statement insert(sqlite, text);
  insert.bind(1, first);
  insert.bind(2, second);
  insert.exec();
}

// The first code of the patient names them; a second UUID of the same code is the same person.
void insert_session(SQLite::Database& sqlite, const SharedTable& table, const pqxx::row& row,
                    const SharedPatient& patient) {
  std::string names;
  std::string marks;
  int own = 0;
  for (const SharedColumn& column : table.columns)
    if (column.name != "patient_uuid" && column.name != "patient_code" && column.name != "station_uuid" &&
        column.name != "row_count") {
      names += fmt::format(", \"{}\"", column.name);
      marks += ", ?";
      ++own;
    }
  insert_or_ignore(sqlite, "INSERT OR IGNORE INTO patient (uuid, code) VALUES (?, ?)",
                   text_of(row["patient_uuid"]), patient.code);
  insert_or_ignore(sqlite, "INSERT OR IGNORE INTO station (uuid, is_local) VALUES (?, ?)",
                   text_of(row["station_uuid"]), "0");
  SQLite::Statement insert(sqlite,
                           fmt::format("INSERT INTO session (uuid, patient, station{}) VALUES (?, (SELECT "
                                       "patient FROM patient WHERE code = ?), (SELECT station FROM station "
                                       "WHERE uuid = ?){})",
                                       names, marks));
  insert.bind(1, text_of(row[0]));
  insert.bind(2, patient.code);
  insert.bind(3, text_of(row["station_uuid"]));
  for (int i = 0; i < own; ++i)
    bind_value(insert, i + 4, table.columns[static_cast<std::size_t>(i)], row[i + 1]);
  insert.exec();
}

std::string patient_insert_text(const SharedTable& table) {
  std::string names;
  std::string marks;
  const bool of_trial = table.owner != "session";
  for (const SharedColumn& column : table.columns) {
    if (!names.empty()) names += ", ", marks += ", ";
    names += column.name == "trial_uuid" ? "trial" : fmt::format("\"{}\"", column.name);
    marks += column.name == "trial_uuid" ? fmt::format("(SELECT row FROM \"{}\" WHERE uuid = ?)", table.owner)
                                         : std::string{"?"};
  }
  if (of_trial) return fmt::format("INSERT INTO \"{}\" ({}) VALUES ({})", table.name, names, marks);
  return fmt::format(
      "INSERT INTO \"{}\" ({}, session) VALUES ({}, (SELECT session FROM session WHERE uuid = ?))",
      table.name, names, marks);
}

// Why each session is left out, by its UUID.
using Refusals = std::map<std::string, std::string>;

// "trial (block 1, trial 3): NOT NULL constraint failed: trial.movement"
std::string refusal_of(const SharedTable& table, const pqxx::row& row, const std::exception& error) {
  std::string place;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& name = table.columns[i].name;
    if (name != "block" && name != "trial" && name != "trial_uuid" && name != "moment") continue;
    place += fmt::format("{}{} {}", place.empty() ? " (" : ", ", name, text_of(row[static_cast<int>(i) + 1]));
  }
  return fmt::format("{}{}{}: {}", table.name, place, place.empty() ? "" : ")", error.what());
}

// Rows of sessions that are left out already are passed over.
void insert_each(const SharedTable& table, const pqxx::result& rows, Refusals& refusals,
                 const std::function<void(const pqxx::row&)>& insert) {
  for (const pqxx::row& row : rows) {
    const std::string session = text_of(row[0]);
    if (refusals.contains(session)) continue;
    try {
      insert(row);
    } catch (const SQLite::Exception& error) {
      refusals.emplace(session, refusal_of(table, row, error));
    }
  }
}

void insert_rows(SQLite::Database& sqlite, const SharedTable& table, const pqxx::result& rows,
                 Refusals& refusals) {
  SQLite::Statement insert(sqlite, patient_insert_text(table));
  const bool of_trial = table.owner != "session";
  const int width = static_cast<int>(table.columns.size());
  insert_each(table, rows, refusals, [&](const pqxx::row& row) {
    static_cast<void>(insert.tryReset());
    for (int i = 0; i < width; ++i)
      bind_value(insert, i + 1, table.columns[static_cast<std::size_t>(i)], row[i + 1]);
    if (!of_trial) insert.bind(width + 1, text_of(row[0]));
    insert.exec();
  });
}

void remove_session(SQLite::Database& sqlite, const std::string& uuid) {
  SQLite::Statement remove(sqlite, "DELETE FROM session WHERE uuid = ?");
  remove.bind(1, uuid);
  remove.exec();
}

} // namespace

std::vector<LeftOutSession> fetch_shared_patient(pqxx::transaction_base& work, const SharedPatient& patient,
                                                 Database& database) {
  Refusals refusals;
  database.change("keep a patient of the shared store", [&](SQLite::Database& sqlite) {
    for (const SharedTable& table : shared_tables(sqlite)) {
      const pqxx::result rows = select_rows(work, table, patient);
      if (table.name != "session")
        insert_rows(sqlite, table, rows, refusals);
      else
        insert_each(table, rows, refusals,
                    [&](const pqxx::row& row) { insert_session(sqlite, table, row, patient); });
    }
    for (const auto& [session, why] : refusals) remove_session(sqlite, session);
  });
  std::vector<LeftOutSession> left_out;
  for (const auto& [session, why] : refusals) left_out.push_back({session, patient.code, why});
  return left_out;
}

} // namespace dorsal
