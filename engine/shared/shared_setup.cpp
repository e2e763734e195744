#include "engine/shared/shared_setup.h"

#include "engine/shared/shared_connection.h"
#include "engine/shared/shared_decisions.h"
#include "engine/shared/shared_roles.h"
#include "engine/shared/shared_rules.h"
#include "engine/shared/shared_schema.h"
#include "engine/shared/shared_values.h"
#include "engine/store/file/database.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

constexpr const char* own_tables = R"sql(
CREATE SCHEMA IF NOT EXISTS dorsal;
REVOKE ALL ON SCHEMA dorsal FROM PUBLIC;
CREATE TABLE IF NOT EXISTS dorsal.site (
  site text PRIMARY KEY CHECK (site ~ '^[A-Z0-9]{2,12}$'),
  role text NOT NULL UNIQUE
);
-- Protocols that a station has had in force, for its clinic (patient_code '') or one patient.
CREATE TABLE IF NOT EXISTS dorsal.protocol_version (
  site text NOT NULL, month text NOT NULL, station_uuid uuid NOT NULL, patient_code text NOT NULL,
  version bigint NOT NULL, protocol_text text, who text NOT NULL, at_utc text NOT NULL, why text NOT NULL,
  PRIMARY KEY (site, month, station_uuid, patient_code, version)
);
-- By what dates are moved in an export: the same for every export, and known to the manager alone.
CREATE TABLE IF NOT EXISTS dorsal.export_secret (one int PRIMARY KEY CHECK (one = 1), secret text NOT NULL);
)sql";

// {0}: the stations' group, {1}: the manager's.
constexpr const char* own_rights = R"sql(
GRANT USAGE ON SCHEMA dorsal TO {0}, {1};
GRANT SELECT ON dorsal.site TO {0}, {1};
GRANT SELECT ON dorsal.export_secret TO {1};
ALTER TABLE dorsal.site ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS of_station ON dorsal.site;
CREATE POLICY of_station ON dorsal.site FOR SELECT TO {0} USING (role = current_user);
DROP POLICY IF EXISTS of_manager ON dorsal.site;
CREATE POLICY of_manager ON dorsal.site FOR SELECT TO {1} USING (true);
)sql";

// The secret is drawn on the server, so that no statement holds it, nor a log of statements.
constexpr const char* secret_text = "INSERT INTO dorsal.export_secret SELECT 1, "
                                    "replace(gen_random_uuid()::text || gen_random_uuid(), '-', '') "
                                    "ON CONFLICT DO NOTHING";

// Exclusions of before the changes were kept.
constexpr const char* first_changes = R"sql(
INSERT INTO dorsal.exclusion_change (site, month, session_uuid, station_uuid, patient_code, in_force, who, at_utc,
                                     reason, role)
SELECT site, month, session_uuid, station_uuid, patient_code, in_force, who, at_utc, reason, ''
FROM dorsal.exclusion e WHERE NOT EXISTS (
  SELECT FROM dorsal.exclusion_change c WHERE (c.site, c.month, c.session_uuid, c.station_uuid) =
                                              (e.site, e.month, e.session_uuid, e.station_uuid))
)sql";

std::string quoted_names(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += fmt::format(", \"{}\"", name);
  return text;
}

std::string table_text(const SharedTable& table) {
  std::string columns;
  std::string additions;
  for (const SharedColumn& column : table.columns) {
    columns += fmt::format(", \"{}\" {}{}", column.name, column.type, column.required ? " NOT NULL" : "");
    additions += fmt::format("ALTER TABLE dorsal.\"{}\" ADD COLUMN IF NOT EXISTS \"{}\" {};\n", table.name,
                             column.name, column.type);
  }
  return fmt::format("CREATE TABLE IF NOT EXISTS dorsal.\"{}\" (site text NOT NULL, month text NOT NULL, "
                     "session_uuid uuid NOT NULL{}, PRIMARY KEY (site, month, session_uuid{}));\n{}",
                     table.name, columns, quoted_names(table.key), additions);
}

// As they stand in a statement.
struct Groups {
  std::string station, manager;
};

// Stations see and add rows of their own site only; the site follows from who they signed in as.
std::string rights_text(const std::string& table, const Groups& groups) {
  constexpr const char* own_site = "site = (SELECT s.site FROM dorsal.site s WHERE s.role = current_user)";
  return fmt::format("ALTER TABLE dorsal.\"{0}\" ENABLE ROW LEVEL SECURITY;\n"
                     "DROP POLICY IF EXISTS of_station ON dorsal.\"{0}\";\n"
                     "CREATE POLICY of_station ON dorsal.\"{0}\" TO {2} USING ({1}) WITH CHECK ({1});\n"
                     "DROP POLICY IF EXISTS of_manager ON dorsal.\"{0}\";\n"
                     "CREATE POLICY of_manager ON dorsal.\"{0}\" FOR SELECT TO {3} USING (true);\n"
                     "GRANT SELECT, INSERT ON dorsal.\"{0}\" TO {2};\n"
                     "GRANT SELECT ON dorsal.\"{0}\" TO {3};\n",
                     table, own_site, groups.station, groups.manager);
}

// Reasons are notes: not the manager's.
void make_own_tables(pqxx::work& work, const Groups& groups) {
  work.exec(own_tables);
  work.exec(fmt::format(own_rights, groups.station, groups.manager));
  work.exec(secret_text);
  work.exec(shared_decision_tables);
  for (const char* table : {"protocol_version", "decision", "exclusion", "exclusion_change"}) {
    work.exec(rights_text(table, groups));
    work.exec(fmt::format("REVOKE ALL ON dorsal.{} FROM {}", table, groups.manager));
  }
  work.exec(
      fmt::format("REVOKE INSERT ON dorsal.exclusion_change FROM {};\n"
                  "GRANT UPDATE (in_force, who, at_utc, reason) ON dorsal.exclusion TO {};\n"
                  // Which exclusions were made and withdrawn, when and by which role.
                  "GRANT SELECT (site, month, session_uuid, station_uuid, change, in_force, at_utc, role, "
                  "changed) ON dorsal.exclusion_change TO {}",
                  groups.station, groups.station, groups.manager));
  work.exec(shared_exclusion_rules);
  work.exec(first_changes);
}

void make_session_tables(pqxx::work& work, const Groups& groups) {
  Database fresh = Database::in_memory();
  fresh.read("read the schema", [&](SQLite::Database& sqlite) {
    for (const SharedTable& table : shared_tables(sqlite)) {
      work.exec(table_text(table));
      work.exec(rights_text(table.name, groups));
      work.exec(table.name == "session" ? shared_session_rules : shared_row_rules(table.name));
      work.exec(shared_value_rules(sqlite, table));
    }
    for (const auto& [shared, in_file] :
         {std::pair{"decision", "decision"}, std::pair{"exclusion", "excluded_session"},
          std::pair{"protocol_version", "protocol_version"}})
      work.exec(shared_value_rules(sqlite, shared, in_file));
  });
  work.exec(
      fmt::format("GRANT UPDATE (state, ended_utc, row_count) ON dorsal.session TO {}", groups.station));
  // The list of patients reads this index alone.
  work.exec("CREATE INDEX IF NOT EXISTS sessions_in_order ON dorsal.session (site, patient_code, start_utc) "
            "INCLUDE (state, row_count, patient_uuid, session_uuid, utc_offset_minutes);\n"
            "DROP INDEX IF EXISTS dorsal.session_of_patient");
}

struct MadeStore {
  StoreRoles roles;
  std::vector<RenamedRole> renamed;
};

MadeStore make_store(pqxx::work& work) {
  // Nothing that is there already is worth a word; a station may be in the middle of something.
  work.exec("SET LOCAL client_min_messages = warning; SET LOCAL lock_timeout = '60s'");
  const std::string database = shared_row(work, "SELECT current_database()")[0].c_str();
  MadeStore made{.roles = roles_of_database(database), .renamed = {}};
  make_groups(work, made.roles);
  made.renamed = take_over_roles(work, made.roles);
  const Groups groups{work.quote_name(made.roles.station_group), work.quote_name(made.roles.manager_group)};
  make_own_tables(work, groups);
  make_session_tables(work, groups);
  work.exec(fmt::format("GRANT TEMPORARY ON DATABASE {} TO {}", work.quote_name(database), groups.station));
  return made;
}

} // namespace

bool is_site_name(const std::string& name) {
  const auto allowed = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  return name.size() >= 2 && name.size() <= 12 && std::ranges::all_of(name, allowed);
}

SharedAccess open_shared_store_to_site(const std::string& address, const std::string& site,
                                       RolePassword password) {
  SharedAccess access;
  with_shared_store(address, "make the shared store", [&](pqxx::connection& connection) {
    pqxx::work work(connection);
    MadeStore made = make_store(work);
    access = make_role(work, made.roles.site(site), made.roles.station_group, password);
    access.renamed = std::move(made.renamed);
    shared_rows(work, "INSERT INTO dorsal.site VALUES ($1, $2) ON CONFLICT (site) DO NOTHING", site,
                access.role);
    work.commit();
  });
  return access;
}

SharedAccess open_shared_store_to_manager(const std::string& address, RolePassword password) {
  SharedAccess access;
  with_shared_store(address, "make the shared store", [&](pqxx::connection& connection) {
    pqxx::work work(connection);
    MadeStore made = make_store(work);
    access = make_role(work, made.roles.manager, made.roles.manager_group, password);
    access.renamed = std::move(made.renamed);
    work.commit();
  });
  return access;
}

} // namespace dorsal
