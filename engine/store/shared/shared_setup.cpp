#include "engine/store/shared/shared_setup.h"

#include "engine/store/database.h"
#include "engine/store/shared/shared_connection.h"
#include "engine/store/shared/shared_decisions.h"
#include "engine/store/shared/shared_schema.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>

namespace dorsal {
namespace {

constexpr const char* groups = R"sql(
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dorsal_station') THEN CREATE ROLE dorsal_station NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dorsal_manager') THEN CREATE ROLE dorsal_manager NOLOGIN; END IF;
END $$;
)sql";

constexpr const char* own_tables = R"sql(
CREATE SCHEMA IF NOT EXISTS dorsal;
REVOKE ALL ON SCHEMA dorsal FROM PUBLIC;
GRANT USAGE ON SCHEMA dorsal TO dorsal_station, dorsal_manager;
CREATE TABLE IF NOT EXISTS dorsal.site (
  site text PRIMARY KEY CHECK (site ~ '^[A-Z0-9]{2,12}$'),
  role text NOT NULL UNIQUE
);
GRANT SELECT ON dorsal.site TO dorsal_station, dorsal_manager;
ALTER TABLE dorsal.site ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS of_station ON dorsal.site;
CREATE POLICY of_station ON dorsal.site FOR SELECT TO dorsal_station USING (role = current_user);
DROP POLICY IF EXISTS of_manager ON dorsal.site;
CREATE POLICY of_manager ON dorsal.site FOR SELECT TO dorsal_manager USING (true);
-- Protocols that a station has had in force, for its clinic (patient_code '') or one patient.
CREATE TABLE IF NOT EXISTS dorsal.protocol_version (
  site text NOT NULL, month text NOT NULL, station_uuid uuid NOT NULL, patient_code text NOT NULL,
  version bigint NOT NULL, protocol_text text, who text NOT NULL, at_utc text NOT NULL, why text NOT NULL,
  PRIMARY KEY (site, month, station_uuid, patient_code, version)
);
-- By what dates are moved in an export: the same for every export, and known to the manager alone.
CREATE TABLE IF NOT EXISTS dorsal.export_secret (one int PRIMARY KEY CHECK (one = 1), secret text NOT NULL);
GRANT SELECT ON dorsal.export_secret TO dorsal_manager;
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

// Stations see and add rows of their own site only; the site follows from who they signed in as.
std::string rights_text(const std::string& table) {
  constexpr const char* own_site = "site = (SELECT s.site FROM dorsal.site s WHERE s.role = current_user)";
  return fmt::format(
      "ALTER TABLE dorsal.\"{0}\" ENABLE ROW LEVEL SECURITY;\n"
      "DROP POLICY IF EXISTS of_station ON dorsal.\"{0}\";\n"
      "CREATE POLICY of_station ON dorsal.\"{0}\" TO dorsal_station USING ({1}) WITH CHECK ({1});\n"
      "DROP POLICY IF EXISTS of_manager ON dorsal.\"{0}\";\n"
      "CREATE POLICY of_manager ON dorsal.\"{0}\" FOR SELECT TO dorsal_manager USING (true);\n"
      "GRANT SELECT, INSERT ON dorsal.\"{0}\" TO dorsal_station;\n"
      "GRANT SELECT ON dorsal.\"{0}\" TO dorsal_manager;\n",
      table, own_site);
}

std::string random_word() {
  constexpr std::size_t bytes = 24;
  std::array<unsigned char, bytes> random{};
  randombytes_buf(random.data(), random.size());
  std::string word(sodium_base64_encoded_len(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(word.data(), word.size(), random.data(), random.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  word.pop_back(); // the ending nought
  return word;
}

void make_tables(pqxx::work& work) {
  // Nothing that is there already is worth a word; a station may be in the middle of something.
  work.exec("SET LOCAL client_min_messages = warning; SET LOCAL lock_timeout = '60s'");
  work.exec(groups);
  work.exec(own_tables);
  shared_rows(work, "INSERT INTO dorsal.export_secret VALUES (1, $1) ON CONFLICT DO NOTHING", random_word());
  work.exec(shared_decision_tables);
  for (const char* table : {"protocol_version", "decision", "exclusion"}) {
    work.exec(rights_text(table));
    work.exec(fmt::format("REVOKE ALL ON dorsal.{} FROM dorsal_manager", table)); // their reasons are notes
  }
  Database fresh = Database::in_memory();
  fresh.read("read the schema", [&](SQLite::Database& sqlite) {
    for (const SharedTable& table : shared_tables(sqlite)) {
      work.exec(table_text(table));
      work.exec(rights_text(table.name));
    }
  });
  work.exec("GRANT UPDATE (state, ended_utc, row_count) ON dorsal.session TO dorsal_station;\n"
            "GRANT UPDATE (in_force, who, at_utc, reason) ON dorsal.exclusion TO dorsal_station;\n"
            // The list of patients reads this index alone.
            "CREATE INDEX IF NOT EXISTS sessions_in_order ON dorsal.session (site, patient_code, start_utc) "
            "INCLUDE (state, row_count, patient_uuid, session_uuid, utc_offset_minutes);\n"
            "DROP INDEX IF EXISTS dorsal.session_of_patient");
  work.exec(fmt::format("GRANT TEMPORARY ON DATABASE {} TO dorsal_station",
                        work.quote_name(shared_row(work, "SELECT current_database()")[0].c_str())));
}

SharedAccess make_role(pqxx::work& work, const std::string& role, const std::string& group) {
  if (!shared_rows(work, "SELECT FROM pg_roles WHERE rolname = $1", role).empty()) return {role, {}};
  const std::string password = random_word();
  work.exec(fmt::format("CREATE ROLE {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD {} IN ROLE {}",
                        work.quote_name(role), work.quote(password), group));
  return {role, password};
}

std::string in_small_letters(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  return text;
}

} // namespace

bool is_site_name(const std::string& name) {
  const auto allowed = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  return name.size() >= 2 && name.size() <= 12 && std::ranges::all_of(name, allowed);
}

SharedAccess open_shared_store_to_site(const std::string& address, const std::string& site) {
  SharedAccess access;
  with_shared_store(address, "make the shared store", [&](pqxx::connection& connection) {
    pqxx::work work(connection);
    make_tables(work);
    access = make_role(work, "dorsal_site_" + in_small_letters(site), "dorsal_station");
    shared_rows(work, "INSERT INTO dorsal.site VALUES ($1, $2) ON CONFLICT (site) DO NOTHING", site,
                access.role);
    work.commit();
  });
  return access;
}

SharedAccess open_shared_store_to_manager(const std::string& address) {
  SharedAccess access;
  with_shared_store(address, "make the shared store", [&](pqxx::connection& connection) {
    pqxx::work work(connection);
    make_tables(work);
    access = make_role(work, "dorsal_trial", "dorsal_manager");
    work.commit();
  });
  return access;
}

} // namespace dorsal
