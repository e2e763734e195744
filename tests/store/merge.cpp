#include "engine/store/travel/merge.h"

#include "engine/core/base/error.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <future>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

// A session of one block with strays and every outcome.
Uuid write_session(Database& database, const std::string& patient = "ABC123") {
  SessionWriter writer(database);
  const Uuid session = writer.begin_session(header_of(patient));
  writer.begin_block(session, {1, BlockKind::train, "train", 40});
  TrialRecord first = answered(1, Side::left, Side::right);
  first.strays = every_stray();
  writer.save_trial(session, 1, first);
  writer.save_trial(session, 1, timed_out(2, Side::right));
  writer.save_trial(session, 1, voided(3, Side::left));
  return session;
}

void end(Database& database, const Uuid& session) {
  SessionWriter(database).end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
}

// All that a file holds of its sessions, without the numbers that only it knows.
std::string content(Database& database) {
  std::string text;
  database.read("dump", [&](SQLite::Database& sqlite) {
    for (const char* query :
         {"SELECT s.uuid, p.code, p.uuid, t.uuid, start_utc, utc_offset_minutes, ended_utc, state, seed, "
          "protocol_text, protocol_sha256, picture_set_hash, software_version, is_simulated FROM session s "
          "JOIN "
          "patient p USING (patient) JOIN station t USING (station) ORDER BY s.uuid",
          "SELECT s.uuid, position, name, value FROM rig_fact JOIN session s USING (session) ORDER BY 1, 2",
          "SELECT s.uuid, block, kind, picture_set, pictures FROM block JOIN session s USING (session) ORDER "
          "BY 1, 2",
          "SELECT s.uuid, t.* FROM trial t JOIN session s USING (session) ORDER BY t.uuid",
          "SELECT t.uuid, i.* FROM stray_input i JOIN trial t ON t.row = i.trial ORDER BY t.uuid, "
          "position"}) {
      SQLite::Statement select(sqlite, query);
      while (select.executeStep()) {
        for (int i = 0; i < select.getColumnCount(); ++i) {
          const std::string name = select.getColumn(i).getName();
          if (name == "row" || name == "session" || name == "trial") continue;
          text += select.getColumn(i).getString() + '|';
        }
        text += '\n';
      }
    }
  });
  return text;
}

} // namespace

TEST_CASE("merge: sessions arrive without loss, beside those that are here") {
  Database there = Database::in_memory();
  Database here = Database::in_memory();
  const Uuid other = write_session(here, "XYZ");
  const Uuid session = write_session(there);
  end(there, session);
  const std::string before = content(there);
  const MergeReport report = merge_sessions(here, there, {});
  CHECK(report.new_patients == 1);
  CHECK(report.new_sessions == 1);
  CHECK(report.new_trials == 3);
  here.change("leave the other out", [&](SQLite::Database& sqlite) {
    sqlite.exec("DELETE FROM session WHERE uuid = '" + to_string(other) + "'");
  });
  CHECK(content(here) == before);
  CHECK(here.problems().empty());
}

TEST_CASE("merge: what is here already and the same is left alone") {
  Database there = Database::in_memory();
  Database here = Database::in_memory();
  (void)write_session(there);
  (void)merge_sessions(here, there, {});
  const std::string before = content(here);
  const MergeReport again = merge_sessions(here, there, {});
  CHECK(again.new_sessions == 0);
  CHECK(again.new_trials == 0);
  CHECK(again.same_sessions == 1);
  CHECK(content(here) == before);
}

TEST_CASE("merge: a session that was cut short here grows, and ends as it ended there") {
  Database there = Database::in_memory();
  Database here = Database::in_memory();
  const Uuid session = write_session(there);
  (void)merge_sessions(here, there, {});
  SessionWriter(there).save_trial(session, 1, answered(4, Side::left, Side::left));
  end(there, session);
  const MergeReport report = merge_sessions(here, there, {});
  CHECK(report.grown_sessions == 1);
  CHECK(report.new_trials == 1);
  CHECK(content(here) == content(there));
}

TEST_CASE("merge: a trial that says something else is refused, and nothing of the whole is taken") {
  Database there = Database::in_memory();
  Database here = Database::in_memory();
  (void)write_session(there);
  (void)merge_sessions(here, there, {});
  const std::string before = content(here);
  (void)write_session(there, "NEW");
  there.change("tamper", [](SQLite::Database& sqlite) {
    sqlite.exec("UPDATE trial SET roll_deg = 45 WHERE trial = 1");
  });
  CHECK_THROWS_WITH(merge_sessions(here, there, {}), Contains("trial") && Contains("nothing was taken"));
  CHECK(content(here) == before);
  there.change("tamper", [](SQLite::Database& sqlite) { sqlite.exec("UPDATE session SET seed = '7'"); });
  CHECK_THROWS_WITH(merge_sessions(here, there, {}), Contains("differs from the one of that name here"));
  CHECK(content(here) == before);
}

TEST_CASE("merge: one code for two patients is refused unless it is said to mean the same") {
  Database there = Database::in_memory();
  Database here = Database::in_memory();
  (void)write_session(here);
  (void)write_session(there);
  CHECK_THROWS_WITH(merge_sessions(here, there, {}), Contains("may be two people"));
  CHECK(
      merge_sessions(here, there, {.match = PatientMatch::by_code, .only = {}, .choice = {}}).new_sessions ==
      1);
  CHECK(SessionReader(here).patients().size() == 1);
}

TEST_CASE("merge: sessions of anybody else than the one expected are refused") {
  Database there = Database::in_memory();
  Database here = Database::in_memory();
  (void)write_session(here);
  (void)write_session(there);
  (void)write_session(there, "XYZ");
  const MergeRules rules{.match = PatientMatch::by_uuid, .only = OnlyPatient{"ABC123"}, .choice = {}};
  CHECK_THROWS_WITH(merge_sessions(here, there, rules), Contains("another patient (XYZ)"));
  CHECK(SessionReader(here).sessions().size() == 1);
}

TEST_CASE("merge: a file with a trigger, a view or a table of somebody else's is refused") {
  for (const char* extra : {"CREATE TRIGGER t AFTER INSERT ON patient BEGIN DELETE FROM trial; END",
                            "CREATE VIEW w AS SELECT * FROM trial", "CREATE TABLE extra (x) STRICT"}) {
    Database there = Database::in_memory();
    Database here = Database::in_memory();
    there.change("add", [extra](SQLite::Database& sqlite) {
      sqlite.exec(extra == std::string_view{"CREATE TABLE extra (x) STRICT"}
                      ? "CREATE TABLE extra (x ANY) STRICT"
                      : extra);
    });
    CHECK_THROWS_WITH(merge_sessions(here, there, {}), Contains("other tables than Dorsal's"));
  }
}

TEST_CASE("merge: values that the schema forbids do not come in by another file") {
  Database there = Database::in_memory();
  Database here = Database::in_memory();
  (void)write_session(there);
  there.change("tamper", [](SQLite::Database& sqlite) {
    sqlite.exec("PRAGMA ignore_check_constraints = ON");
    sqlite.exec("UPDATE trial SET side = 'up' WHERE trial = 1");
  });
  CHECK_THROWS_AS(merge_sessions(here, there, {}), Error);
  CHECK(SessionReader(here).sessions().empty());
}

namespace {

std::vector<Uuid> write_many(Database& database, int sessions) {
  std::vector<Uuid> uuids;
  database.change_together([&] {
    for (int i = 0; i < sessions; ++i) {
      uuids.push_back(write_session(database, "ABC123"));
      SessionWriter writer(database);
      for (int trial = 4; trial < 40; ++trial)
        writer.save_trial(uuids.back(), 1, answered(trial, Side::left, Side::right));
    }
  });
  return uuids;
}

int sessions_seen(SQLite::Database& sqlite) {
  return sqlite.execAndGet("SELECT count(*) FROM session").getInt();
}

} // namespace

TEST_CASE("merge: a session that runs meanwhile saves its trials between the slices of a long import") {
  const ScratchFolder folder;
  constexpr int many = 300;
  Database there = Database::in_memory();
  (void)write_many(there, many);
  Database here({.path = folder / "d.db"});
  auto import = std::async(std::launch::async, [&] { return merge_sessions(here, there, {}); });
  SQLite::Database running((folder / "d.db").string(), SQLite::OPEN_READWRITE, 60'000);
  int begun = 0;
  while (begun == 0 && import.wait_for(std::chrono::seconds{0}) != std::future_status::ready)
    begun = sessions_seen(running);
  running.exec("BEGIN IMMEDIATE");
  const int when_saved = sessions_seen(running);
  running.exec("INSERT INTO station (uuid, is_local) VALUES ('" + to_string(random_uuids()()) + "', 0)");
  running.exec("COMMIT");
  CHECK(import.get().new_sessions == many);
  CHECK(when_saved >= begun);
  CHECK(when_saved < many);
}

TEST_CASE("merge: one contradiction among many sessions, and nothing of the whole is taken") {
  Database there = Database::in_memory();
  Database here = Database::in_memory();
  const auto sessions = write_many(there, 20);
  (void)merge_sessions(here, there, {});
  here.change("keep one, which says something else", [&](SQLite::Database& sqlite) {
    sqlite.exec("DELETE FROM session WHERE uuid <> '" + to_string(sessions.back()) + "'");
    sqlite.exec("UPDATE session SET software_version = 'another'");
  });
  const std::string before = content(here);
  CHECK_THROWS_WITH(merge_sessions(here, there, {}), Contains("nothing was taken"));
  CHECK(content(here) == before);
}

TEST_CASE("merge: a trial that belongs to another session here is refused, and nothing is taken") {
  Database there = Database::in_memory();
  Database here = Database::in_memory();
  (void)write_many(there, 2);
  const Uuid own = write_session(here, "ABC123");
  here.change("the same patient and a trial of the same name", [&](SQLite::Database& sqlite) {
    std::string patient;
    std::string trial;
    there.read("look", [&](SQLite::Database& other) {
      patient = other.execAndGet("SELECT uuid FROM patient").getString();
      trial = other.execAndGet("SELECT uuid FROM trial LIMIT 1").getString();
    });
    sqlite.exec("UPDATE patient SET uuid = '" + patient + "'");
    sqlite.exec("UPDATE trial SET uuid = '" + trial + "' WHERE row = (SELECT min(row) FROM trial)");
  });
  const std::string before = content(here);
  CHECK_THROWS_WITH(merge_sessions(here, there, {}), Contains("belongs to another session here"));
  CHECK(content(here) == before);
  CHECK(SessionReader(here).sessions().front().uuid == own);
}

TEST_CASE("merge: one that was interrupted goes on when it is made again") {
  Database there = Database::in_memory();
  Database here = Database::in_memory();
  const auto sessions = write_many(there, 5);
  (void)merge_sessions(here, there, {});
  here.change("as after a kill", [&](SQLite::Database& sqlite) {
    sqlite.exec("DELETE FROM session WHERE uuid IN ('" + to_string(sessions[3]) + "', '" +
                to_string(sessions[4]) + "')");
  });
  const MergeReport report = merge_sessions(here, there, {});
  CHECK(report.new_sessions == 2);
  CHECK(report.same_sessions == 3);
  CHECK(content(here) == content(there));
}
