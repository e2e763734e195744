#include "engine/store/merge.h"

#include "engine/core/error.h"
#include "engine/store/session_reader.h"
#include "engine/store/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>

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
