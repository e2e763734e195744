// What somebody who holds a role of the shared store can do with it by hand.
#include "engine/core/base/error.h"
#include "engine/shared/shared_reader.h"
#include "engine/shared/shared_roles.h"
#include "engine/shared/shared_values.h"
#include "engine/store/sessions/excluded_sessions.h"
#include "tests/support/catch.h"
#include "tests/support/shared_site.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

// "refused", or how many rows were touched. What is not refused is kept.
std::string tried(const std::string& address, const std::string& statement) {
  pqxx::connection connection(address);
  try {
    pqxx::work work(connection);
    const auto rows = work.exec(statement).affected_rows();
    work.commit();
    return std::to_string(rows);
  } catch (const pqxx::sql_error&) {
    return "refused";
  }
}

std::string one_value(const std::string& address, const std::string& query) {
  pqxx::connection connection(address);
  pqxx::work work(connection);
  return work.exec(query)[0][0].c_str();
}

void exclude_first(Database& database, const std::string& reason) {
  std::string session;
  database.read("find a session", [&](SQLite::Database& sqlite) {
    session = sqlite.execAndGet("SELECT uuid FROM session ORDER BY start_utc").getString();
  });
  exclude_session(database, *parse_uuid(session), {{"anna", "2026-11-20T10:00:00.000Z"}, reason});
}

void include_first(Database& database) {
  std::string session;
  database.read("find a session", [&](SQLite::Database& sqlite) {
    session = sqlite.execAndGet("SELECT uuid FROM excluded_session").getString();
  });
  include_session(database, *parse_uuid(session), {"anna", "2026-11-21T10:00:00.000Z"});
}

void make_database(const PostgresCluster& cluster, const std::string& name) {
  pqxx::connection connection(cluster.address());
  pqxx::nontransaction work(connection);
  work.exec("CREATE DATABASE " + work.quote_name(name));
}

// As version 9 made it.
void make_store_of_9(const PostgresCluster& cluster, const std::string& name) {
  make_database(cluster, name);
  std::ifstream file(std::string{DORSAL_SOURCE_DIR} + "/tests/golden/schema_9/shared_store.sql");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  pqxx::connection connection(cluster.address(name));
  pqxx::work work(connection);
  work.exec(text);
  work.commit();
}

} // namespace

TEST_CASE("roles: a session that has ended is closed to the site's own role") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  station.run_sessions("ABC123", 1, 3);
  (void)station.sync(store.address(store.leeds));
  const std::string leeds = store.address(store.leeds);
  for (const char* statement :
       {"UPDATE dorsal.session SET state = 'running', ended_utc = NULL",
        "UPDATE dorsal.session SET state = 'stopped'", "UPDATE dorsal.session SET row_count = row_count + 1",
        "UPDATE dorsal.session SET patient_code = 'OTHER'", "UPDATE dorsal.trial SET outcome = 'voided'",
        "INSERT INTO dorsal.trial SELECT (t).* FROM (SELECT jsonb_populate_record(t, '{\"uuid\": "
        "\"0a0a0a0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a\"}') FROM dorsal.trial t LIMIT 1) AS f(t)",
        "INSERT INTO dorsal.rig_fact SELECT site, month, session_uuid, 99, 'a', 'b' FROM dorsal.session",
        "INSERT INTO dorsal.rig_fact VALUES ('LEEDS', '2026-01', gen_random_uuid(), 1, 'a', 'b')",
        // Once more, under another month.
        "INSERT INTO dorsal.session SELECT (s).* FROM (SELECT jsonb_populate_record(s, '{\"month\": "
        "\"2026-02\", \"start_utc\": \"2026-02-01T10:00:00.000Z\"}') FROM dorsal.session s) AS f(s)"}) {
    CAPTURE(statement);
    CHECK(tried(leeds, statement) == "refused");
  }
  CHECK(store.count("trial") == 3);
  CHECK(one_value(leeds, "SELECT state FROM dorsal.session") == "complete");
}

TEST_CASE("roles: a running session goes on and ends, and takes no state or count that there is not") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  (void)save_session(station.database, "ABC123", "2026-11-22T18:40:00.000Z", 3);
  (void)station.sync(store.address(store.leeds));
  const std::string leeds = store.address(store.leeds);
  for (const char* statement :
       {"UPDATE dorsal.session SET state = 'banana'", "UPDATE dorsal.session SET row_count = -5",
        "UPDATE dorsal.session SET row_count = row_count - 1", "UPDATE dorsal.session SET state = 'complete'",
        "UPDATE dorsal.session SET ended_utc = '2026-11-22T19:00:00.000Z'"}) {
    CAPTURE(statement);
    CHECK(tried(leeds, statement) == "refused");
  }
  CHECK(tried(leeds, "INSERT INTO dorsal.rig_fact SELECT site, month, session_uuid, 99, 'a', 'b' FROM "
                     "dorsal.session") == "1");
  CHECK(tried(leeds, "UPDATE dorsal.session SET state = 'stopped', ended_utc = '2026-11-22T19:00:00.000Z'") ==
        "1");
  CHECK(tried(leeds, "UPDATE dorsal.session SET state = 'running', ended_utc = NULL") == "refused");
}

TEST_CASE("roles: what no export could read does not get in, whichever station sends it") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  (void)save_session(station.database, "ABC123", "2026-11-22T18:40:00.000Z", 3);
  (void)station.sync(store.address(store.leeds));
  const std::string leeds = store.address(store.leeds);
  const auto session_with = [](const char* change) {
    return fmt::format("INSERT INTO dorsal.session SELECT (s).* FROM (SELECT jsonb_populate_record(s, "
                       "'{{\"session_uuid\": \"0a0a0a0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a\", {}}}') FROM "
                       "dorsal.session s) AS f(s)",
                       change);
  };
  const auto row_with = [](const char* table, const char* change) {
    return fmt::format("INSERT INTO dorsal.{0} SELECT (t).* FROM (SELECT jsonb_populate_record(t, '{{{1}}}') "
                       "FROM dorsal.{0} t LIMIT 1) AS f(t)",
                       table, change);
  };
  const auto trial_with = [&](const std::string& change) {
    return row_with("trial",
                    (R"("uuid": "0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b", "trial": 99, )" + change).c_str());
  };
  const auto stray_with = [](const char* columns, const char* values) {
    return fmt::format(
        "INSERT INTO dorsal.stray_input (site, month, session_uuid, trial_uuid, position, why, "
        "kind, {}) SELECT site, month, session_uuid, uuid, 99, 'key_repeat', {} FROM "
        "dorsal.trial LIMIT 1",
        columns, values);
  };
  for (const std::string& statement :
       {session_with(R"("seed": "99999999999999999999")"),
        session_with(R"("seed": "one")"),
        session_with(R"("patient_code": "Anna Smith")"),
        session_with(R"("utc_offset_minutes": 99999)"),
        session_with(R"("start_utc": "2026-11-99T18:40:00.000Z")"),
        session_with(R"("start_utc": "2026-11-22T99:40:00.000Z")"),
        session_with(R"("is_simulated": 7)"),
        session_with(R"("protocol_sha256": "x")"),
        trial_with(R"("movement": "sideways")"),
        trial_with(R"("outcome": "banana")"),
        trial_with(R"("roll_deg": 400)"),
        trial_with(R"("onset_earliest_ns": null)"),
        trial_with(R"("onset_ns": 9000000000000000000)"),
        trial_with(R"("onset_provider": null)"),
        trial_with(R"("response": "up")"),
        trial_with(R"("difficulty_logit": "NaN")"),
        trial_with(R"("level": "Infinity")"),
        trial_with(R"("missed_frames": 9999999999)"),
        trial_with(R"("brightness": "dark")"),
        row_with("block", R"("block": 7, "kind": "nap")"),
        row_with("block", R"("block": 7, "pictures": 0)"),
        row_with("rig_fact", R"("position": 0)"),
        stray_with("key, motion, at_ns, earliest_ns, latest_ns, provider",
                   "'key', 4, NULL, 2, 1, 3, 'evdev'"),
        stray_with("key, motion, at_ns, earliest_ns, latest_ns, provider",
                   "'key', 4, 'press', 2, NULL, 3, 'evdev'"),
        stray_with("x_px, motion, at_ns, earliest_ns, latest_ns, provider",
                   "'mouse', 4, 'press', 2, 1, 3, 'evdev'"),
        stray_with("width_px", "'window_changed', 4"),
        stray_with("key", "'sneeze', 4"),
        std::string{"INSERT INTO dorsal.pain_rating SELECT site, month, session_uuid, 'after', 11 FROM "
                    "dorsal.session"},
        std::string{"INSERT INTO dorsal.decision VALUES ('LEEDS', '2026-11', gen_random_uuid(), 'ABC123', 1, "
                    "'maybe', 'READY', 'anna', '2026-11-20T10:00:00.000Z', '')"},
        std::string{"INSERT INTO dorsal.protocol_version VALUES ('LEEDS', '2026-11', gen_random_uuid(), "
                    "'ABC123', 0, NULL, 'anna', 'yesterday', '')"}}) {
    CAPTURE(statement);
    CHECK(tried(leeds, statement) == "refused");
  }
  // The same with nothing wrong is taken.
  CHECK(tried(leeds, trial_with(R"("brightness": "dim")")) == "1");
  CHECK(tried(leeds, stray_with("key, motion, at_ns, earliest_ns, latest_ns, provider",
                                "'key', 4, 'press', 2, 1, 3, 'evdev'")) == "1");
  CHECK(tried(leeds, session_with(R"("seed": "18446744073709551615")")) == "1");
}

TEST_CASE("roles: the store's checks are those of a station's file, found and not listed") {
  Database database = Database::in_memory();
  database.change("add a column", [](SQLite::Database& sqlite) {
    sqlite.exec(
        "ALTER TABLE pain_rating ADD COLUMN place TEXT CHECK (place GLOB 'L[1-5]*.x' OR place = '(')");
    const auto checks = checks_in_file(sqlite, "pain_rating");
    CHECK(std::ranges::find(checks, "place ~ '^L[1-5].*\\.x$' OR place = '('") != checks.end());
    for (const SharedTable& table : shared_tables(sqlite)) {
      CAPTURE(table.name);
      CHECK(checks_in_file(sqlite, table.name).empty() == (table.columns.size() < 2));
    }
  });
}

TEST_CASE("roles: an exclusion that is withdrawn is not forgotten") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  station.run_sessions("ABC123", 1, 3);
  exclude_first(station.database, "wrong glasses");
  const std::string leeds = store.address(store.leeds);
  for (int i = 0; i < 3; ++i) (void)station.sync(leeds);
  CHECK(store.count("exclusion_change") == 1);

  SECTION("by the station") {
    include_first(station.database);
    (void)station.sync(leeds);
    CHECK(store.count("exclusion WHERE in_force") == 0);
  }
  SECTION("by hand, without another reason") {
    CHECK(tried(leeds, "UPDATE dorsal.exclusion SET in_force = false, reason = ''") == "refused");
    CHECK(tried(leeds, "UPDATE dorsal.exclusion SET in_force = false") == "1");
  }
  CHECK(store.count("exclusion_change") == 2);
  CHECK(store.count(fmt::format("exclusion_change WHERE NOT in_force AND reason = 'wrong glasses' AND role = "
                                "'{}'",
                                store.leeds.role)) == 1);
  CHECK(tried(leeds, "DELETE FROM dorsal.exclusion_change") == "refused");
  CHECK(tried(leeds, "UPDATE dorsal.exclusion_change SET in_force = true") == "refused");
  CHECK(tried(leeds, "DELETE FROM dorsal.exclusion") == "refused");
  // The manager sees that it happened, and no reason.
  const std::string manager = store.address(store.manager);
  CHECK(one_value(manager, "SELECT count(in_force) FROM dorsal.exclusion_change") == "2");
  CHECK(tried(manager, "SELECT reason FROM dorsal.exclusion_change") == "refused");
}

TEST_CASE("roles: tables and functions of a session's own stand in for none of the store's") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  station.run_sessions("ABC123", 1, 3);
  (void)station.sync(store.address(store.leeds));
  CHECK(
      tried(
          store.address(store.leeds),
          "CREATE TEMPORARY TABLE session AS SELECT * FROM dorsal.session; UPDATE pg_temp.session SET state "
          "= 'running'; SET search_path = pg_temp, dorsal; INSERT INTO dorsal.rig_fact SELECT site, month, "
          "session_uuid, 99, 'a', 'b' FROM dorsal.session") == "refused");
}

TEST_CASE("roles: whoever manages one trial reads no other trial of the same server") {
  if (has_no_server()) return;
  const PostgresCluster cluster;
  for (const char* name : {"one", "two"}) make_database(cluster, name);
  const SharedAccess manager = open_shared_store_to_manager(cluster.address("one"));
  const SharedAccess leeds = open_shared_store_to_site(cluster.address("one"), "LEEDS");
  const SharedAccess other_manager = open_shared_store_to_manager(cluster.address("two"));
  const SharedAccess other_leeds = open_shared_store_to_site(cluster.address("two"), "LEEDS");
  CHECK(leeds.role == "dorsal_one_site_leeds");
  CHECK(manager.role == "dorsal_one_trial");
  CHECK(other_leeds.password.has_value());
  for (const SharedAccess& access : {manager, leeds}) {
    const auto at = [&](const std::string& database) {
      return PostgresCluster::address_of(access.role, *access.password, cluster.port(), database);
    };
    CHECK(tried(at("one"), "SELECT count(*) FROM dorsal.session") == "1");
    for (const char* table : {"session", "site", "export_secret", "protocol_version", "trial"})
      CHECK(tried(at("two"), fmt::format("SELECT * FROM dorsal.{}", table)) == "refused");
  }
}

TEST_CASE("roles: no two databases share a role, whatever they are called") {
  const std::string long_name(60, 'a');
  std::vector<std::string> names;
  for (const std::string& database :
       {std::string{"trial"}, std::string{"Trial"}, std::string{"my trial"}, std::string{"my_trial"},
        std::string{"my-trial"}, std::string{"y"}, std::string{"y_site"}, long_name, long_name + "b"}) {
    const StoreRoles roles = roles_of_database(database);
    for (const std::string& role : {roles.manager, roles.manager_group, roles.station_group,
                                    roles.site("TRIAL"), roles.site("STATION"), roles.site("ABCDEFGHIJKL")}) {
      CHECK(role.size() <= 63);
      names.push_back(role);
    }
  }
  std::ranges::sort(names);
  CHECK(std::ranges::adjacent_find(names) == names.end());
}

TEST_CASE("roles: a role that somebody else made is not taken for the site's") {
  if (has_no_server()) return;
  const PostgresCluster cluster;
  CHECK(tried(cluster.address(), "CREATE ROLE dorsal_postgres_site_leeds LOGIN") == "0");
  CHECK_THROWS_WITH(open_shared_store_to_site(cluster.address(), "LEEDS"),
                    Contains("belongs to something else"));
}

TEST_CASE("roles: no password reaches the server or its log, and a new one voids the old") {
  if (has_no_server()) return;
  const Store store;
  const SharedAccess renewed =
      open_shared_store_to_site(store.cluster.address(), "LEEDS", RolePassword::renewed);
  REQUIRE(renewed.password);
  CHECK(one_value(store.address(renewed), "SELECT 1") == "1");
  CHECK_THROWS(one_value(store.address(store.leeds), "SELECT 1"));
  const std::string log = store.cluster.log();
  CHECK_THAT(log, Contains("CREATE ROLE") && Contains("ALTER ROLE") && Contains("SCRAM-SHA-256$4096:"));
  for (const SharedAccess& access : {store.leeds, store.york, store.manager, renewed})
    CHECK(log.find(*access.password) == std::string::npos);
  CHECK(log.find(shared_export_secret(store.address(store.manager))) == std::string::npos);
}

TEST_CASE("roles: a store of version 9 gets roles of its own, and their passwords stay") {
  if (has_no_server()) return;
  const PostgresCluster cluster;
  for (const char* name : {"one", "two"}) make_store_of_9(cluster, name);
  const auto at = [&](const std::string& role, const std::string& password, const std::string& database) {
    return PostgresCluster::address_of(role, password, cluster.port(), database);
  };
  REQUIRE(one_value(at("dorsal_trial", "of-manager", "two"), "SELECT secret FROM dorsal.export_secret") ==
          "a secret of version 9");

  const SharedAccess leeds = open_shared_store_to_site(cluster.address("one"), "LEEDS");
  CHECK_FALSE(leeds.password);
  REQUIRE(leeds.renamed.size() == 3);
  CHECK(leeds.renamed[0].from == "dorsal_site_leeds");
  CHECK(leeds.renamed[0].to == "dorsal_one_site_leeds");
  CHECK(leeds.renamed[2].to == "dorsal_one_trial");
  Station station(1);
  station.run_sessions("ABC123", 2, 3);
  CHECK(station.sync(at("dorsal_one_site_leeds", "of-leeds", "one")).trials_sent == 6);
  CHECK(shared_export_secret(at("dorsal_one_trial", "of-manager", "one")) == "a secret of version 9");
  CHECK(tried(at("dorsal_one_trial", "of-manager", "two"), "SELECT * FROM dorsal.export_secret") ==
        "refused");
  CHECK(tried(at("dorsal_one_site_leeds", "of-leeds", "two"), "SELECT * FROM dorsal.site") == "refused");
  CHECK_THROWS_WITH(station.sync(at("dorsal_site_leeds", "of-leeds", "one")),
                    Contains("dorsal_trial_site_leeds"));

  // The other trial of the server makes its own; then nobody needs the old groups.
  CHECK(open_shared_store_to_site(cluster.address("two"), "LEEDS").password.has_value());
  CHECK(open_shared_store_to_site(cluster.address("one"), "LEEDS").renamed.empty());
  CHECK(one_value(cluster.address(), "SELECT count(*) FROM pg_roles WHERE rolname IN ('dorsal_station', "
                                     "'dorsal_manager')") == "0");
}
