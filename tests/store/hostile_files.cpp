// Files from elsewhere that are rightly sealed and still mean harm.
#include "engine/core/base/error.h"
#include "engine/store/audit/audit_log.h"
#include "engine/store/deletion/session_removal.h"
#include "engine/store/file/guarded.h"
#include "engine/store/sessions/session_check.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "engine/store/travel/archive.h"
#include "engine/store/travel/recover.h"
#include "engine/store/travel/result_file.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

const Passphrase passphrase{"told in person", {1, 8}};
const std::string now = "2026-11-22T18:40:00.000Z";
const std::string endless =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

Uuid train(Database& database, SessionState state = SessionState::complete) {
  SessionWriter writer(database);
  const Uuid session = writer.begin_session(header_of("P001"));
  writer.begin_block(session, {1, BlockKind::train, "train", 2});
  writer.save_trial(session, 1, answered(1, Side::left, Side::right));
  TrialRecord second = answered(2, Side::right, Side::right);
  second.strays = every_stray();
  writer.save_trial(session, 1, second);
  if (state != SessionState::running) writer.end_session(session, state, {"2026-11-22T19:00:00.000Z", 60});
  return session;
}

// The bytes of a database after somebody had it in their hands, with no rule of ours in the way.
std::string tampered(const std::string& image, const std::string& sql) {
  const ScratchFolder folder;
  const auto file = folder / "tampered.db";
  write_text(file, image);
  {
    SQLite::Database sqlite(file.string(), SQLite::OPEN_READWRITE);
    sqlite.exec("PRAGMA journal_mode = DELETE");
    sqlite.exec("PRAGMA writable_schema = ON");
    sqlite.exec("PRAGMA ignore_check_constraints = ON");
    sqlite.exec(sql);
  }
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A clinic that prescribed, and the image of what the patient's machine would send.
struct Clinic {
  Database database{Database::in_memory()};
  Database home{Database::in_memory()};
  Uuid session;

  Clinic() {
    std::ostringstream out;
    write_prescription(database, issue_prescription(database, {"P001", "x", "", now}), passphrase, out);
    std::istringstream in(out.str());
    accept_prescription(home, read_prescription(in, passphrase.text));
    session = train(home);
  }
  // What a result holds, before it is sealed.
  std::string sent() {
    Database copy = Database::in_memory();
    (void)merge_sessions(copy, home,
                         {.match = PatientMatch::by_uuid, .only = {}, .choice = SessionChoice{"P001", true}});
    return copy.image();
  }
  // Sealed as the patient's machine would: with the key that came home.
  std::string sealed(const std::string& image) {
    const auto held = held_prescription(home, "P001");
    return seal_text(SealedKind::result, SharedKey{held->uuid, held->result_key},
                     fmt::format("Dorsal result 1 {}\n", to_string(home.new_uuid())) + image);
  }
  TakenResult take(const std::string& image) {
    std::istringstream in(sealed(image));
    return take_result(database, in, {.expected = {}, .now_utc = now});
  }
  std::size_t sessions() { return SessionReader(database).sessions().size(); }
};

} // namespace

TEST_CASE("hostile result: a trigger, a view, a table or an index of its own is refused before it runs") {
  const std::string forged =
      GENERATE("CREATE TRIGGER t AFTER INSERT ON station BEGIN " + endless + "; END",
               "CREATE TRIGGER t AFTER INSERT ON station BEGIN UPDATE trial SET roll_deg = 1; END",
               "CREATE VIEW v AS " + endless, "CREATE TABLE more (a)", "CREATE INDEX i ON session (state)",
               "DELETE FROM sqlite_schema WHERE name = 'session_of_patient'");
  Clinic clinic;
  CHECK_THROWS_WITH(clinic.take(tampered(clinic.sent(), forged)), Contains("other tables than Dorsal's"));
  CHECK(clinic.sessions() == 0);
}

TEST_CASE("hostile result: a table of our name with other rules is refused before its rules run") {
  const std::string other =
      GENERATE(std::string{"replace(sql, 'BETWEEN 1 AND 20', 'BETWEEN 1 AND 99')"},
               "replace(sql, 'CHECK (is_simulated IN (0, 1))', 'CHECK ((" + endless + ") > 0)')",
               "replace(sql, '-- 64 bits', '-- 65 bits')");
  Clinic clinic;
  const std::string sql = "UPDATE sqlite_schema SET sql = " + other + " WHERE name = 'session'";
  CHECK_THROWS_AS(clinic.take(tampered(clinic.sent(), sql)), Error);
  CHECK(clinic.sessions() == 0);
}

TEST_CASE(
    "hostile result: values that pass the schema and make no record are refused, with session and trial") {
  struct Forged {
    std::string sql, told;
  };
  const auto forged = GENERATE(
      Forged{"UPDATE session SET seed = '99999999999999999999'", "its seed"},
      Forged{"UPDATE session SET start_utc = '2026-99-99TZ'", "starts at no time that there is"},
      Forged{"UPDATE session SET software_version = cast(x'ff1b' AS TEXT)", "not UTF-8"},
      Forged{"UPDATE stray_input SET motion = NULL WHERE kind = 'key'", "block 1: trial 2"},
      Forged{"UPDATE stray_input SET at_ns = NULL WHERE kind = 'mouse'", "block 1: trial 2"},
      Forged{"UPDATE stray_input SET kind = 'thought' WHERE kind = 'close_requested'", "block 1: trial 2"},
      Forged{"UPDATE trial SET onset_provider = 'guess' WHERE trial = 1", "block 1: trial 1"},
      Forged{"UPDATE trial SET outcome = 'skipped' WHERE trial = 1", "block 1: trial 1"},
      Forged{"UPDATE trial SET trial = 5000000000 WHERE trial = 2", "trial 5000000000"},
      Forged{"UPDATE trial SET amplitude_deg = 9e999 WHERE trial = 1", "block 1: trial 1"},
      Forged{"UPDATE trial SET onset_earliest_ns = NULL WHERE trial = 1", "block 1: trial 1"},
      Forged{"UPDATE trial SET response_latest_ns = 9223372036854775807 WHERE trial = 1", "block 1: trial 1"},
      Forged{"UPDATE trial SET uuid = 'no uuid of thirty-six characters at!' WHERE trial = 1",
             "block 1: trial 1"});
  Clinic clinic;
  CHECK_THROWS_WITH(clinic.take(tampered(clinic.sent(), forged.sql)), Contains(to_string(clinic.session)) &&
                                                                          Contains(forged.told) &&
                                                                          Contains("nothing was taken"));
  CHECK(clinic.sessions() == 0);
}

TEST_CASE("hostile result: a complete session never grows, and the file is refused by its name") {
  Clinic clinic;
  (void)clinic.take(clinic.sent());
  const std::string forged = tampered(
      clinic.sent(),
      "INSERT INTO trial SELECT row + 100, '00000000-0000-4000-8000-' || printf('%012d', row), session, "
      "block, trial + 100, plan, item, roll_deg, foreperiod_ns, iti_ns, level, is_catch, stimulus, base, "
      "is_mirrored, side, movement, amplitude, amplitude_deg, view_deg, head, posture, model, background, "
      "difficulty_logit, 'voided', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "
      "NULL, NULL, NULL, NULL, NULL FROM trial");
  CHECK_THROWS_WITH(clinic.take(forged), Contains(to_string(clinic.session)) && Contains("is complete here"));
  CHECK(SessionReader(clinic.database).sessions().front().trials == 2);
  CHECK(clinic.take(clinic.sent()).report.same_sessions == 1);
}

TEST_CASE("hostile archive and journal: other rules than ours are refused, and nothing of them stays") {
  const ScratchFolder folder;
  Database home = Database::in_memory();
  (void)train(home);
  const std::string image =
      tampered(home.image(), "CREATE TRIGGER t AFTER INSERT ON station BEGIN " + endless + "; END");
  std::istringstream in(seal_text(SealedKind::archive, passphrase, image));
  CHECK_THROWS_WITH(unpack_archive(in, passphrase.text, folder / "opened.db"),
                    Contains("other tables than Dorsal's"));
  CHECK_FALSE(std::filesystem::exists(folder / "opened.db"));
  CHECK_THROWS_WITH(Database::from_image(image), Contains("other tables than Dorsal's"));
}

TEST_CASE("a file from elsewhere: work beyond its budget ends") {
  SQLite::Database sqlite(":memory:", SQLite::OPEN_READWRITE);
  const auto budget =
      confine(sqlite, {.steps = 1'000'000, .end = std::chrono::steady_clock::time_point::max()});
  CHECK(sqlite.execAndGet("SELECT 1").getInt() == 1);
  CHECK_THROWS_WITH(sqlite.execAndGet(endless), Contains("interrupted"));
}

TEST_CASE("a file from elsewhere: no other file is attached, and no schema is written by hand") {
  Database database = Database::in_memory();
  Database image = Database::from_image(database.image());
  image.read("try", [](SQLite::Database& sqlite) {
    CHECK_THROWS(sqlite.exec("ATTACH ':memory:' AS other"));
    sqlite.exec("PRAGMA writable_schema = ON");
    CHECK_THROWS(sqlite.exec("UPDATE sqlite_schema SET sql = ''"));
  });
}

TEST_CASE("database: a session that no export can read is found, named and can be removed for a reason") {
  Database database = Database::in_memory();
  const Uuid good = train(database);
  const Uuid bad = train(database);
  database.change("damage", [&](SQLite::Database& sqlite) {
    sqlite.exec("UPDATE session SET seed = '99999999999999999999' WHERE uuid = '" + to_string(bad) + "'");
  });
  CHECK(database.problems().empty());
  const auto found = unreadable_sessions(database);
  REQUIRE(found.size() == 1);
  CHECK(found[0].session == to_string(bad));
  CHECK_THAT(found[0].why, Contains("seed"));

  const RemovedSession removed = remove_session(database, {to_string(bad), {"Ada", now}, "came damaged"});
  CHECK(removed.patient == "P001");
  CHECK(removed.trials == 2);
  CHECK(unreadable_sessions(database).empty());
  REQUIRE(SessionReader(database).sessions().size() == 1);
  CHECK(SessionReader(database).sessions().front().uuid == good);
  const AuditEvent told = audit_entries(database).back().event;
  CHECK(told.action == "session removed");
  CHECK_THAT(told.detail, Contains(to_string(bad)) && Contains("came damaged"));
  CHECK(verify_audit(database).faults.empty());
  CHECK_THROWS_WITH(remove_session(database, {to_string(bad), {"Ada", now}, "again"}),
                    Contains("there is no session"));
}
