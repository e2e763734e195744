#include "engine/store/file/migrations.h"

#include "engine/core/base/error.h"
#include "engine/store/file/database.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <vector>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

// A clinic as the program with schema 11 left it.
struct Clinic11 {
  ScratchFolder folder;
  std::string file = (folder / "dorsal.db").string();

  Clinic11() {
    SQLite::Database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec(read_text(DORSAL_SOURCE_DIR "/tests/golden/databases/clinic_11.sql"));
    std::filesystem::permissions(file,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  }
  void change(const std::string& sql) const { SQLite::Database(file, SQLite::OPEN_READWRITE).exec(sql); }
};

std::vector<std::string> lines_of(SQLite::Database& sqlite, const std::string& query) {
  SQLite::Statement select(sqlite, query);
  std::vector<std::string> lines;
  while (select.executeStep()) {
    std::string& line = lines.emplace_back();
    for (int i = 0; i < select.getColumnCount(); ++i)
      line += select.getColumn(i).isNull() ? "NULL|" : select.getColumn(i).getString() + '|';
  }
  return lines;
}
std::vector<std::string> lines_of(const std::string& file, const std::string& query) {
  SQLite::Database sqlite(file, SQLite::OPEN_READONLY);
  return lines_of(sqlite, query);
}

const std::vector<std::string> all_rows{
    "SELECT * FROM trial ORDER BY row", "SELECT * FROM stray_input ORDER BY trial, position",
    "SELECT * FROM trigger_byte ORDER BY trial, moment", "SELECT * FROM patient_fact ORDER BY patient, name",
    "SELECT session, block, kind, picture_set, pictures FROM block"};

std::vector<std::vector<std::string>> rows_in(const std::string& file) {
  std::vector<std::vector<std::string>> rows;
  for (const std::string& query : all_rows) rows.push_back(lines_of(file, query));
  return rows;
}

} // namespace

TEST_CASE(
    "migration: trials are built anew, and every trial, stray input and trigger byte is there as it was") {
  const Clinic11 clinic;
  const auto before = rows_in(clinic.file);
  for (const auto& rows : before) REQUIRE(rows.size() > 2);
  Database database({.path = clinic.file, .missing = Database::Missing::refuse});
  CHECK(database.version() == newest_version());
  CHECK(rows_in(clinic.file) == before);
  CHECK(database.problems().empty());
}

TEST_CASE("migration: what belongs to a trial goes with it afterwards, as before") {
  const Clinic11 clinic;
  Database database({.path = clinic.file, .missing = Database::Missing::refuse});
  database.change("delete the sessions", [](SQLite::Database& sqlite) {
    CHECK(sqlite.execAndGet("PRAGMA foreign_keys").getInt() == 1);
    sqlite.exec("DELETE FROM session");
    for (const char* table : {"block", "trial", "stray_input", "trigger_byte"})
      CHECK(sqlite.execAndGet(fmt::format("SELECT count(*) FROM {}", table)).getInt() == 0);
  });
}

TEST_CASE("migration: a block of words or arrows has the task words, every other the judgement of pictures") {
  const Clinic11 clinic;
  Database database({.path = clinic.file, .missing = Database::Missing::refuse});
  CHECK(lines_of(clinic.file, "SELECT DISTINCT kind, task FROM block ORDER BY kind") ==
        std::vector<std::string>{"assess|judgement|", "control|words|", "practice|judgement|",
                                 "train|judgement|"});
  CHECK(lines_of(clinic.file, "SELECT DISTINCT phase FROM session UNION SELECT phase FROM decision") ==
        std::vector<std::string>{"NULL|"});
}

TEST_CASE("migration: a step that fails leaves the version before it, its rows, and foreign keys on") {
  const Clinic11 clinic;
  clinic.change("CREATE TABLE stray_input_anew (a)"); // the step makes one of that name
  const auto before = rows_in(clinic.file);
  {
    SQLite::Database sqlite(clinic.file, SQLite::OPEN_READWRITE);
    sqlite.exec("PRAGMA foreign_keys = ON");
    CHECK_THROWS_AS(migrate(sqlite), SQLite::Exception);
    CHECK(sqlite.execAndGet("PRAGMA foreign_keys").getInt() == 1);
    CHECK(version_of(sqlite) == 11);
  }
  CHECK(rows_in(clinic.file) == before);
  CHECK_THROWS_WITH(Database({.path = clinic.file}), Contains("stray_input_anew"));
}

TEST_CASE("migration: foreign keys that were off stay off") {
  const Clinic11 clinic;
  SQLite::Database sqlite(clinic.file, SQLite::OPEN_READWRITE);
  sqlite.exec("PRAGMA foreign_keys = OFF");
  migrate(sqlite);
  CHECK(sqlite.execAndGet("PRAGMA foreign_keys").getInt() == 0);
}

TEST_CASE("migration: a row that had lost its trial before is kept and named, and the file opens") {
  const Clinic11 clinic;
  clinic.change("PRAGMA foreign_keys = OFF; INSERT INTO trigger_byte VALUES (999999, 'onset', 1, 2, 3)");
  Database database({.path = clinic.file, .missing = Database::Missing::refuse});
  CHECK(database.version() == newest_version());
  REQUIRE(database.problems().size() == 1);
  CHECK_THAT(database.problems().front(), Contains("trigger_byte"));
}

TEST_CASE("migration: a word that no version knew yet needs no other table, and one of no word's shape is "
          "refused") {
  Database database = Database::in_memory();
  database.change("try words", [](SQLite::Database& sqlite) {
    sqlite.exec(
        "INSERT INTO patient (uuid, code) VALUES ('00000000-0000-4000-8000-000000000001', 'P001');"
        "INSERT INTO session VALUES (1, '00000000-0000-4000-8000-000000000002', 1, 1, "
        "'2026-11-22T18:40:00.000Z', 60, NULL, 'running', '1', '', hex(zeroblob(32)), '', '', 0, NULL);"
        "INSERT INTO block VALUES (1, 1, 'assess', '', 4, 'drawing', NULL);");
    const auto led = [&](const char* provider, const char* factors) {
      sqlite.exec(fmt::format(
          "INSERT INTO led_trial (uuid, session, block, trial, plan, pause_ns, factors, outcome, "
          "cue_ns, cue_earliest_ns, cue_latest_ns, cue_provider, cue_missed_frames, cue_quality) VALUES "
          "('00000000-0000-4000-8000-000000000003', 1, 1, 1, 1, 0, '{}', 'voided', 1, 1, 1, '{}', 0, "
          "'hardware');"
          "DELETE FROM led_trial",
          factors, provider));
    };
    CHECK_NOTHROW(led("browser-presentation", R"({"letter": 3})"));
  });
  const auto refused = [&](const std::string& column, const std::string& value) {
    CHECK_THROWS_AS(database.change("try",
                                    [&](SQLite::Database& sqlite) {
                                      sqlite.exec(fmt::format(
                                          "INSERT INTO led_trial (uuid, session, block, trial, plan, "
                                          "pause_ns, factors, outcome) VALUES "
                                          "('00000000-0000-4000-8000-000000000003', 1, 1, 1, 1, 0, '{{}}', "
                                          "'voided'); UPDATE led_trial SET {} = {}",
                                          column, value));
                                    }),
                    Error);
  };
  refused("factors", "'[1]'");
  refused("factors", "'{'");
  refused("outcome", "'Voided'");
  refused("outcome", "''");
  refused("outcome", "'answered'");    // without cue, touch and answer
  refused("answered_by", "'patient'"); // without an answer
  refused("cue_quality", "'hardware'");
}
