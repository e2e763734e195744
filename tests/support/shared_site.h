#pragma once
// A shared store with two sites and a manager on a server of the test's own, and stations to bring something.
#include "engine/shared/shared_connection.h"
#include "engine/shared/shared_setup.h"
#include "engine/shared/shared_sync.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/records.h"

#include <iostream>

namespace dorsal::test {

inline bool has_no_server() {
  if (postgres_programs()) return false;
  std::cout << "skipped: no PostgreSQL server here (Debian: postgresql)\n";
  return true;
}

struct Store {
  PostgresCluster cluster;
  SharedAccess leeds = open_shared_store_to_site(cluster.address(), "LEEDS");
  SharedAccess york = open_shared_store_to_site(cluster.address(), "YORK");
  SharedAccess manager = open_shared_store_to_manager(cluster.address());

  [[nodiscard]] std::string address(const SharedAccess& access, int port = 0) const {
    return PostgresCluster::address_of(access.role, access.password.value_or(""),
                                       port == 0 ? cluster.port() : port);
  }
  [[nodiscard]] std::int64_t count(const std::string& table) const {
    pqxx::connection connection(cluster.address());
    pqxx::work work(connection);
    return shared_row(work, "SELECT count(*) FROM dorsal." + table)[0].as<std::int64_t>();
  }
};

// Changes rows past all rules, as they may be in a store from before it had them.
inline void damage(const Store& store, const std::string& change) {
  pqxx::connection connection(store.cluster.address());
  pqxx::work work(connection);
  work.exec("SET session_replication_role = replica");
  work.exec(
      "DO $$ DECLARE rule record; BEGIN FOR rule IN SELECT conrelid::regclass AS relation, conname FROM "
      "pg_constraint WHERE conname LIKE 'value\\_rule\\_%' LOOP EXECUTE format('ALTER TABLE %s DROP "
      "CONSTRAINT %I', rule.relation, rule.conname); END LOOP; END $$");
  work.exec(change);
  work.commit();
}

inline Uuid save_session(Database& database, const std::string& patient, const std::string& utc, int trials) {
  SessionWriter writer(database);
  const Uuid session = writer.begin_session(header_of(patient, utc));
  writer.begin_block(session, {1, BlockKind::assess, "assess-a", 40});
  for (int i = 1; i <= trials; ++i)
    writer.save_trial(session, 1,
                      i % 7 == 0 ? timed_out(i, Side::left) : answered(i, Side::left, Side::right));
  return session;
}

inline void end_session(Database& database, const Uuid& session) {
  SessionWriter(database).end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
}

struct Station {
  Database database;
  explicit Station(std::uint64_t seed) : database(Database::in_memory(seeded_uuids(seed))) {}
  void run_sessions(const std::string& patient, int sessions, int trials) {
    for (int i = 0; i < sessions; ++i)
      end_session(database,
                  save_session(database, patient,
                               fmt::format("2026-{:02}-{:02}T10:00:00.000Z", 1 + i / 20, 1 + i % 20),
                               trials));
  }
  SyncReport sync(const std::string& address) {
    return sync_sessions(database, address,
                         {.patience = std::chrono::seconds{20}, .pause = std::chrono::milliseconds{50}});
  }
};

} // namespace dorsal::test
