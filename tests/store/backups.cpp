#include "engine/store/travel/backups.h"

#include "engine/core/base/error.h"
#include "engine/store/deletion/session_removal.h"
#include "engine/store/file/database_family.h"
#include "engine/store/file/migrations.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "engine/store/travel/migration_plan.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

std::string moment(int minute) { return fmt::format("2026-11-22T18:{:02}:00.000Z", minute); }

} // namespace

TEST_CASE("backups: the last ten are kept, each whole") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  for (int i = 0; i < 13; ++i) {
    (void)SessionWriter(database).begin_session(header_of("ABC123", moment(i)));
    (void)back_up_and_rotate(database, moment(i));
  }
  const auto backups = backups_of(folder / "d.db");
  REQUIRE(backups.size() == backups_kept);
  CHECK(backups.back().filename() == "d-20261122T181200000Z.db");
  Database newest({.path = backups.back(), .missing = Database::Missing::refuse});
  CHECK(SessionReader(newest).sessions().size() == 13);
  Database oldest({.path = backups.front(), .missing = Database::Missing::refuse});
  CHECK(SessionReader(oldest).sessions().size() == 4);
}

TEST_CASE("backups: a copy that claims a later year pushes out no later one") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  (void)SessionWriter(database).begin_session(header_of("ABC123", moment(0)));
  (void)back_up_and_rotate(database, moment(0));
  for (int year = 2100; year < 2112; ++year)
    std::filesystem::copy_file(backups_of(folder / "d.db").front(),
                               backup_name(folder / "d.db", fmt::format("{}-01-01T00:00:00.000Z", year)));
  for (int i = 1; i < 12; ++i) {
    (void)SessionWriter(database).begin_session(header_of("ABC123", moment(i)));
    (void)back_up_and_rotate(database, moment(i));
  }
  const auto backups = backups_of(folder / "d.db");
  REQUIRE(backups.size() == backups_kept);
  CHECK(backups.front().filename() == "d-20261122T180200000Z.db"); // what is in the forged ones is older
  CHECK(backups.back().filename() == "d-20261122T181100000Z.db");
}

TEST_CASE("backups: a clock that was set back costs no backup") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  for (int i = 0; i < 10; ++i) {
    (void)SessionWriter(database).begin_session(header_of("ABC123", moment(i)));
    (void)back_up_and_rotate(database, moment(i));
  }
  (void)SessionWriter(database).begin_session(header_of("ABC123", "2019-01-01T10:00:00.000Z"));
  const auto newest = back_up_and_rotate(database, "2019-01-01T10:00:00.000Z");
  CHECK(std::filesystem::exists(newest));
  CHECK_FALSE(std::filesystem::exists(backup_name(folder / "d.db", moment(0))));
  CHECK(backups_of(folder / "d.db").size() == backups_kept);
}

TEST_CASE("backups: one that holds what the database has no more is kept") {
  const ScratchFolder folder;
  const auto file = folder / "d.db";
  {
    Database database({.path = file});
    (void)back_up_and_rotate(database, moment(0));
    (void)SessionWriter(database).begin_session(header_of("ABC123", moment(1)));
    (void)back_up_and_rotate(database, moment(1));
  }
  (void)restore_backup(file, backup_name(file, moment(0)), moment(2)); // the session is in a backup alone now
  Database database({.path = file});
  for (int i = 3; i < 16; ++i) {
    (void)SessionWriter(database).begin_session(header_of("XYZ789", moment(i)));
    (void)back_up_and_rotate(database, moment(i));
  }
  CHECK(std::filesystem::exists(backup_name(file, moment(1))));
  CHECK_FALSE(std::filesystem::exists(backup_name(file, moment(0))));
  CHECK(std::filesystem::exists(backup_name(file, moment(6))));
  CHECK(backups_of(file).size() == backups_kept + 1);
}

TEST_CASE("backups: a session that was removed keeps no backup from giving way") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  const Uuid session = SessionWriter(database).begin_session(header_of("ABC123", moment(0)));
  (void)back_up_and_rotate(database, moment(0));
  (void)remove_session(
      database,
      {.session = to_string(session), .author = {"anna", moment(1)}, .reason = "somebody else sat there"});
  for (int i = 1; i < 12; ++i) {
    (void)SessionWriter(database).begin_session(header_of("ABC123", moment(i)));
    (void)back_up_and_rotate(database, moment(i));
  }
  CHECK_FALSE(std::filesystem::exists(backup_name(folder / "d.db", moment(0))));
  CHECK(backups_of(folder / "d.db").size() == backups_kept);
}

TEST_CASE("restore: a damaged database is moved aside and the backup takes its place") {
  const ScratchFolder folder;
  const auto path = folder / "d.db";
  {
    Database database({.path = path});
    (void)SessionWriter(database).begin_session(header_of());
    (void)back_up_and_rotate(database, moment(1));
  }
  const std::string damaged = read_text(path).substr(0, 10'000);
  write_text(path, damaged);
  const Restored restored = restore_backup(path, backups_of(path).back(), moment(2));
  CHECK(restored.sessions == 1);
  CHECK(read_text(restored.moved_aside) == damaged);
  Database database({.path = path});
  CHECK(SessionReader(database).sessions().size() == 1);
  CHECK(database.problems().empty());
}

TEST_CASE("restore: what is no good backup is refused and the database stays as it is") {
  const ScratchFolder folder;
  const auto path = folder / "d.db";
  { const Database database({.path = path}); }
  const std::string before = read_text(path);
  write_text(folder / "notes.db", "hello");
  CHECK_THROWS_WITH(restore_backup(path, folder / "notes.db", moment(1)),
                    Contains("is not a Dorsal database"));
  CHECK_THROWS_WITH(restore_backup(path, folder / "nothing.db", moment(1)), Contains("does not exist"));
  CHECK_THROWS_WITH(restore_backup(path, path, moment(1)), Contains("is the database itself"));
  CHECK(read_text(path) == before);
}

TEST_CASE("restore: a database in use is refused") {
  const ScratchFolder folder;
  const auto path = folder / "d.db";
  Database database({.path = path});
  const auto backup = back_up_and_rotate(database, moment(1));
  database.change("write", [&](SQLite::Database&) {
    CHECK_THROWS_WITH(restore_backup(path, backup, moment(2)), Contains("is in use"));
  });
}

TEST_CASE("migration plan: an old file is tried on a copy and stays as it is") {
  const ScratchFolder folder;
  const auto path = folder / "d.db";
  {
    SQLite::Database old(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(old, 1);
  }
  const std::string before = read_text(path);
  const MigrationPlan plan = plan_migration(path);
  CHECK(plan.from == 1);
  CHECK(plan.to == newest_version());
  CHECK(plan.problems.empty());
  CHECK(read_text(path) == before);
  SQLite::Database(path.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 999");
  CHECK_THROWS_WITH(plan_migration(path), Contains("newer Dorsal"));
}
