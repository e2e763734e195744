// The long proof: three stations and 200,000 trials, the server killed and started again three times, every
// connection cut by a proxy in between; complete, equal, and nothing moves the second time. Prints rows a
// second beside a plain COPY of the same rows. Hidden: `test_shared_store "[proof]"`, as tools/test --all
// runs it.
#include "engine/shared/shared_connection.h"
#include "engine/shared/shared_reader.h"
#include "engine/shared/shared_setup.h"
#include "engine/shared/shared_sync.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/cutting_proxy.h"
#include "tests/support/records.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <iostream>
#include <map>
#include <memory>

using namespace dorsal;
using namespace dorsal::test;
using namespace std::chrono_literals;

namespace {

constexpr int stations = 3;
constexpr int trials_a_session = 40;
constexpr int sessions_a_station = 200'000 / stations / trials_a_session + 1;

// In a file of its own, as a station has it.
std::unique_ptr<Database> station_with_sessions(const ScratchFolder& folder, int station) {
  auto database = std::make_unique<Database>(Database::Options{.path = folder / fmt::format("{}.db", station),
                                                               .uuids = seeded_uuids(100u + station),
                                                               .waits_for_disk = false});
  SessionWriter writer(*database);
  database->change_together([&] {
    for (int i = 0; i < sessions_a_station; ++i) {
      const Uuid session = writer.begin_session(
          header_of(fmt::format("P{}{:03}", station, i % 80),
                    fmt::format("2026-{:02}-{:02}T10:{:02}:00.000Z", 1 + i % 11, 1 + i % 28, i % 60)));
      writer.begin_block(session, {1, BlockKind::assess, "assess-a", trials_a_session});
      for (int t = 1; t <= trials_a_session; ++t)
        writer.save_trial(session, 1, answered(t, Side::left, t % 5 == 0 ? Side::right : Side::left));
      writer.end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
    }
  });
  return database;
}

// UUID of each trial with what was measured, in order: two stores hold the same when these are the same.
using Trials = std::map<std::string, std::string>;

void collect(Database& database, Trials& trials) {
  database.read("collect the trials", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(
        sqlite,
        "SELECT x.uuid, s.uuid || x.trial || x.outcome || coalesce(x.onset_ns, '') || "
        "coalesce(x.response_ns, '') || x.roll_deg || x.stimulus || coalesce(x.response, '') FROM trial x "
        "JOIN session s USING (session)");
    while (select.executeStep()) trials[select.getColumn(0).getString()] += select.getColumn(1).getString();
  });
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// The plainest way in that there is: the same trials' rows by COPY into a table with no index, then with the
// key.
void print_plain_copy(const PostgresCluster& cluster) {
  pqxx::connection connection(cluster.address());
  for (const char* key : {"", ", PRIMARY KEY (site, month, session_uuid, uuid)"}) {
    pqxx::work work(connection);
    work.exec("CREATE TABLE all_trials AS SELECT * FROM dorsal.trial");
    work.exec(fmt::format("CREATE TABLE plain (LIKE dorsal.trial{})", key));
    work.exec("COPY all_trials TO '/tmp/dorsal-plain-copy'");
    const auto start = std::chrono::steady_clock::now();
    work.exec("COPY plain FROM '/tmp/dorsal-plain-copy'");
    const double seconds = seconds_since(start);
    const auto rows = shared_row(work, "SELECT count(*) FROM plain")[0].as<std::int64_t>();
    std::cout << fmt::format("plain COPY of the {} trial rows, {}: {:.1f} s, {:.0f} rows a second\n", rows,
                             *key == '\0' ? "no key" : "with the key", seconds,
                             static_cast<double>(rows) / seconds);
  }
  std::filesystem::remove("/tmp/dorsal-plain-copy");
}

} // namespace

TEST_CASE("proof: three stations, 200,000 trials, a dying server and cut connections", "[.][proof]") {
  if (!postgres_programs()) {
    std::cout << "skipped: no PostgreSQL server here (Debian: postgresql)\n";
    return;
  }
  PostgresCluster cluster;
  const SharedAccess manager = open_shared_store_to_manager(cluster.address());
  const ScratchFolder folder;
  std::vector<std::unique_ptr<Database>> files;
  std::vector<SharedAccess> sites;
  Trials here;
  for (int i = 0; i < stations; ++i) {
    files.push_back(station_with_sessions(folder, i));
    // Two stations of one site and one of another.
    sites.push_back(i == 1 ? sites[0]
                           : open_shared_store_to_site(cluster.address(), i == 0 ? "LEEDS" : "YORK"));
    collect(*files.back(), here);
  }
  REQUIRE(here.size() >= 200'000);

  std::array<SyncReport, stations> reports;
  std::vector<std::unique_ptr<CuttingProxy>> proxies;
  std::vector<std::thread> threads;
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < stations; ++i) {
    proxies.push_back(std::make_unique<CuttingProxy>(cluster.port(), 12'000'000, 2));
    threads.emplace_back([&, i] {
      const std::string address =
          PostgresCluster::address_of(sites[i].role, sites[i].password.value(), proxies[i]->port());
      reports[i] = sync_sessions(*files[i], address, {.patience = 120s, .pause = 200ms});
    });
  }
  for (int kill = 0; kill < 3; ++kill) {
    std::this_thread::sleep_for(3s);
    cluster.kill_server();
    cluster.run();
  }
  for (std::thread& thread : threads) thread.join();
  const double seconds = seconds_since(start);

  std::int64_t rows = 0, trials = 0;
  int interruptions = 0;
  for (const SyncReport& report : reports) {
    rows += report.rows_sent;
    trials += report.trials_sent;
    interruptions += report.interruptions;
  }
  std::cout << fmt::format(
      "{} stations at once, {} trials, {} rows: {:.1f} s, {:.0f} rows a second; 3 kills, {} cuts, {} "
      "interruptions seen\n",
      stations, trials, rows, seconds, static_cast<double>(rows) / seconds,
      proxies[0]->cuts_made() + proxies[1]->cuts_made() + proxies[2]->cuts_made(), interruptions);
  CHECK(interruptions >= 3);
  Trials there;
  for_each_shared_patient(PostgresCluster::address_of(manager.role, manager.password.value(), cluster.port()),
                          [&](const SharedPatient&, Database& database) { collect(database, there); });
  CHECK(there.size() == here.size());
  CHECK((there == here));
  for (int i = 0; i < stations; ++i) {
    const SyncReport again = sync_sessions(
        *files[i], PostgresCluster::address_of(sites[i].role, sites[i].password.value(), cluster.port()), {});
    CHECK(again.rows_sent == 0);
    CHECK(again.sessions_sent + again.sessions_grown == 0);
  }

  // Undisturbed, one station into an empty store: what sync costs beside COPY.
  PostgresCluster quiet;
  const SharedAccess site = open_shared_store_to_site(quiet.address(), "LEEDS");
  const auto quiet_start = std::chrono::steady_clock::now();
  const SyncReport calm = sync_sessions(
      *files[0], PostgresCluster::address_of(site.role, site.password.value(), quiet.port()), {});
  const double calm_seconds = seconds_since(quiet_start);
  std::cout << fmt::format("one station undisturbed: {} trials, {} rows: {:.1f} s, {:.0f} rows a second\n",
                           calm.trials_sent, calm.rows_sent, calm_seconds,
                           static_cast<double>(calm.rows_sent) / calm_seconds);
  print_plain_copy(quiet);
}
