#include "engine/store/shared/shared_deletion.h"

#include "engine/store/database.h"
#include "engine/store/shared/shared_address.h"
#include "engine/store/shared/shared_connection.h"
#include "engine/store/shared/shared_schema.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

struct Marked { // which rows of a table
  std::string table;
  std::string condition;
};

// The sessions' own table after those that belong to sessions.
std::vector<Marked> marked_rows(pqxx::work& work, const std::string& site, const std::string& patient,
                                const std::string& sessions) {
  const std::string of_site = "site = " + work.quote(site);
  const std::string of_patient = fmt::format("{} AND patient_code = {}", of_site, work.quote(patient));
  std::vector<Marked> marked;
  Database fresh = Database::in_memory();
  fresh.read("read the schema", [&](SQLite::Database& sqlite) {
    for (const SharedTable& table : shared_tables(sqlite))
      marked.push_back(
          {table.name, fmt::format("{} AND session_uuid = ANY ({}::uuid[])", of_site, work.quote(sessions))});
  });
  std::rotate(marked.begin(), marked.begin() + 1, marked.end());
  marked.push_back({"protocol_version", of_patient});
  return marked;
}

void refuse_who_may_not(pqxx::work& work, const std::string& address) {
  if (shared_row(work, "SELECT has_table_privilege('dorsal.session', 'DELETE')")[0].as<bool>()) return;
  throw Error(ExitCode::database_error,
              fmt::format("{}: this role may not delete; the shared store's administrator may",
                          place_of_shared_store(address)));
}

struct Sessions {
  std::string uuids; // an array's text
  std::vector<std::string> patients;
};

Sessions sessions_of(pqxx::work& work, const std::string& site, const std::string& patient) {
  Sessions found{.uuids = "{", .patients = {}};
  for (const pqxx::row& row :
       shared_rows(work,
                   "SELECT session_uuid, patient_uuid FROM dorsal.session WHERE site = $1 AND "
                   "patient_code = $2 ORDER BY patient_uuid FOR UPDATE",
                   site, patient)) {
    found.uuids += fmt::format("{}{}", found.uuids.size() > 1 ? "," : "", row[0].c_str());
    if (found.patients.empty() || found.patients.back() != row[1].c_str())
      found.patients.emplace_back(row[1].c_str());
  }
  found.uuids += "}";
  return found;
}

std::int64_t total(const SharedDeletion& deletion) {
  std::int64_t sum = 0;
  for (const auto& [table, rows] : deletion.rows) sum += rows;
  return sum;
}

SharedDeletion delete_in(pqxx::work& work, const std::string& site, const std::string& patient) {
  const Sessions sessions = sessions_of(work, site, patient);
  SharedDeletion deletion{.patient_uuids = sessions.patients, .rows = {}};
  const std::vector<Marked> marked = marked_rows(work, site, patient, sessions.uuids);
  for (const auto& [table, condition] : marked)
    deletion.rows.emplace_back(
        table,
        work.exec(fmt::format("DELETE FROM dorsal.\"{}\" WHERE {}", table, condition)).affected_rows());
  for (const auto& [table, condition] : marked)
    deletion.left +=
        shared_row(work, fmt::format("SELECT count(*) FROM dorsal.\"{}\" WHERE {}", table, condition))[0]
            .as<std::int64_t>();
  return deletion;
}

// What was deleted is still in the tables' pages until they are cleaned.
void clean(pqxx::connection& connection, const SharedDeletion& deletion) {
  pqxx::nontransaction work(connection);
  for (const auto& [table, rows] : deletion.rows)
    if (rows > 0) work.exec(fmt::format("VACUUM dorsal.\"{}\"", table));
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
