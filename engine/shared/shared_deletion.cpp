#include "engine/shared/shared_deletion.h"

#include "engine/shared/shared_address.h"
#include "engine/shared/shared_connection.h"
#include "engine/shared/shared_marks.h"

#include <fmt/format.h>

namespace dorsal {
namespace {

void refuse_who_may_not(pqxx::work& work, const std::string& address) {
  if (shared_row(work, "SELECT has_table_privilege('dorsal.session', 'DELETE')")[0].as<bool>()) return;
  throw Error(ExitCode::database_error,
              fmt::format("{}: this role may not delete; the shared store's administrator may",
                          place_of_shared_store(address)));
}

std::string array_of(const pqxx::result& rows, int column) {
  std::string text;
  for (const pqxx::row& row : rows) text += fmt::format("{}{}", text.empty() ? "" : ",", row[column].c_str());
  return '{' + text + '}';
}

// The rows of sessions are held until the end, so that none grows meanwhile.
SharedMarks marks_of(pqxx::work& work, const std::string& site, const std::string& patient) {
  const pqxx::result sessions =
      shared_rows(work,
                  "SELECT session_uuid, patient_uuid FROM dorsal.session WHERE site = $1 AND "
                  "patient_code = $2 FOR UPDATE",
                  site, patient);
  const pqxx::result trials = shared_rows(
      work,
      "SELECT uuid FROM dorsal.trial WHERE site = $1 AND session_uuid = ANY ($2::uuid[]) UNION ALL "
      "SELECT uuid FROM dorsal.led_trial WHERE site = $1 AND session_uuid = ANY ($2::uuid[])",
      site, array_of(sessions, 0));
  return {.site = site,
          .code = patient,
          .sessions = array_of(sessions, 0),
          .patients = array_of(sessions, 1),
          .trials = array_of(trials, 0)};
}

std::vector<std::string> each_once(pqxx::work& work, const std::string& uuids) {
  std::vector<std::string> names;
  for (const pqxx::row& row : shared_rows(work, "SELECT DISTINCT unnest($1::uuid[]) ORDER BY 1", uuids))
    names.emplace_back(row[0].c_str());
  return names;
}

std::int64_t total(const SharedDeletion& deletion) {
  std::int64_t sum = 0;
  for (const auto& [table, rows] : deletion.rows) sum += rows;
  return sum;
}

SharedDeletion delete_in(pqxx::work& work, const std::string& site, const std::string& patient) {
  const SharedMarks marks = marks_of(work, site, patient);
  const MarkedTables tables = find_marked_tables(work, marks);
  SharedDeletion deletion{.patient_uuids = each_once(work, marks.patients),
                          .rows = {},
                          .left = 0,
                          .not_looked_into = tables.unmarked};
  for (const auto& [table, condition] : tables.marked)
    deletion.rows.emplace_back(
        table, work.exec(fmt::format("DELETE FROM dorsal.{} WHERE {}", work.quote_name(table), condition))
                   .affected_rows());
  for (const auto& [table, condition] : tables.marked)
    deletion.left += shared_row(work, fmt::format("SELECT count(*) FROM dorsal.{} WHERE {}",
                                                  work.quote_name(table), condition))[0]
                         .as<std::int64_t>();
  return deletion;
}

// What was deleted is still in the tables' pages until they are cleaned.
void clean(pqxx::connection& connection, const SharedDeletion& deletion) {
  pqxx::nontransaction work(connection);
  for (const auto& [table, rows] : deletion.rows)
    if (rows > 0) work.exec("VACUUM dorsal." + work.quote_name(table));
}

} // namespace

SharedDeletion delete_shared_patient(const std::string& address, const std::string& site,
                                     const std::string& patient) {
  SharedDeletion deletion;
  with_shared_store(address, "delete the patient", [&](pqxx::connection& connection) {
    {
      pqxx::work work(connection);
      refuse_who_may_not(work, address);
      deletion = delete_in(work, site, patient);
      if (total(deletion) == 0)
        throw Error(ExitCode::not_found,
                    fmt::format("site {} has sent nothing about {}; nothing was deleted", site, patient));
      work.commit();
    }
    clean(connection, deletion);
  });
  return deletion;
}

} // namespace dorsal
