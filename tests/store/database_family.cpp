#include "engine/store/file/database_family.h"

#include "engine/core/base/error.h"
#include "engine/store/file/database.h"
#include "engine/store/file/migrations.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "engine/store/travel/backups.h"
#include "tests/support/catch.h"
#include "tests/support/other_process.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

std::string moment_of(int minute) { return fmt::format("2026-11-22T18:{:02}:00.000Z", minute); }

void begin(Database& database, const char* patient = "ABC123") {
  (void)SessionWriter(database).begin_session(header_of(patient));
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

} // namespace

TEST_CASE("family: a session in dorsal.db leaves the backups of dorsal-2.db alone") {
  const ScratchFolder folder;
  Database second({.path = folder / "dorsal-2.db"});
  begin(second);
  for (int i = 0; i < 3; ++i) (void)back_up_and_rotate(second, moment_of(i));
  Database first({.path = folder / "dorsal.db"});
  begin(first);
  for (int i = 10; i < 25; ++i) (void)back_up_and_rotate(first, moment_of(i));
  CHECK(backups_of(folder / "dorsal.db").size() == backups_kept);
  CHECK(backups_of(folder / "dorsal-2.db").size() == 3);
}

TEST_CASE("family: two databases of one stem keep their own backups, told apart by the UUID inside") {
  const ScratchFolder folder;
  Database one({.path = folder / "clinic.db"});
  Database other({.path = folder / "clinic.sqlite"});
  const fs::path of_one = back_up_and_rotate(one, moment_of(0));
  for (int i = 1; i < 15; ++i) (void)back_up_and_rotate(other, moment_of(i));
  CHECK(fs::exists(of_one));
  CHECK(belongs_to(of_one, one.station()) == Belongs::yes);
  CHECK(belongs_to(of_one, other.station()) == Belongs::to_another);
}

TEST_CASE(
    "family: start-up removes what killed programs were making, and nothing that is in use or not ours") {
  const ScratchFolder folder;
  { const Database database({.path = folder / "d.db"}); }
  fs::create_directory(folder / "backups");
  fs::create_directory(folder / "dorsal-Ab12Cd");
  for (const char* orphan : {"backups/d-20261122T184000000Z.db.part", "d.db.restored",
                             "dorsal-Ab12Cd/archive.db", "dorsal-Ab12Cd/archive.db-wal"})
    write_text(folder / orphan, "plain text");
  for (const char* foreign : {"backups/d-2-20261122T184000000Z.db.part", "d.db.restored.txt", "dorsal-notes",
                              "backups/d-mine.db.part"})
    write_text(folder / foreign, "somebody's");
  const std::string deletion = "d.db.deletion-01234567-89ab-4def-8123-456789abcdef";
  write_text(folder / deletion, std::string(200, '\0')); // overwritten, and not removed any more
  write_text(folder / "d.db.deletion-11234567-89ab-4def-8123-456789abcdef", "Dorsal deletion 1");
  write_text(folder / "backups/d-20261122T185000000Z.db.part", "being made");
  const int held = ::open((folder / "backups/d-20261122T185000000Z.db.part").c_str(), O_RDWR);
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_len = 1;
  REQUIRE(::fcntl(held, F_OFD_SETLK, &lock) == 0);
  clean_family(folder / "d.db");
  CHECK(names_in(folder / "backups") == std::vector<std::string>{"d-2-20261122T184000000Z.db.part",
                                                                 "d-20261122T185000000Z.db.part",
                                                                 "d-mine.db.part"});
  ::close(held);
  CHECK(names_in(folder.path()) ==
        std::vector<std::string>{"backups", "d.db", "d.db.deletion-11234567-89ab-4def-8123-456789abcdef",
                                 "d.db.restored.txt", "dorsal-notes"});
}

TEST_CASE("family: what a killed restore leaves of its journal goes with the next start") {
  const ScratchFolder folder;
  const fs::path path = folder / "d.db";
  { const Database database({.path = path}); }
  for (const std::string& spent : {std::string{}, std::string(4616, '\0')}) {
    write_text(folder / "d.db-journal", spent);
    { const Database database({.path = path}); }
    CHECK(names_in(folder.path()) == std::vector<std::string>{"d.db"});
  }
}

TEST_CASE("family: a database that a killed program left half changed can be looked at, and is whole again") {
  const ScratchFolder folder;
  const fs::path path = folder / "d.db";
  { const Database database({.path = path}); }
  OtherProcess killed([&](const OtherProcess::Ready& ready) {
    SQLite::Database sqlite(path.string(), SQLite::OPEN_READWRITE);
    sqlite.execAndGet("PRAGMA journal_mode = DELETE");
    sqlite.exec("PRAGMA cache_spill = 1");
    sqlite.exec("PRAGMA cache_size = 1");
    sqlite.exec("BEGIN IMMEDIATE");
    sqlite.exec(
        "CREATE TABLE half_done AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
        "i < 2000) SELECT hex(randomblob(100)) FROM n");
    ready();
    ::pause();
  });
  killed.kill();
  REQUIRE(fs::exists(folder / "d.db-journal"));
  CHECK(Database::look_at(path).problems().empty());
  CHECK_FALSE(fs::exists(folder / "d.db-journal"));
}

TEST_CASE("family: a new database is not made in silence where backups of an old one lie") {
  const ScratchFolder folder;
  const fs::path path = folder / "d.db";
  {
    Database database({.path = path});
    (void)back_up_and_rotate(database, moment_of(0));
  }
  fs::remove(path);
  CHECK_THROWS_WITH(Database({.path = path}),
                    Contains("is not there") && Contains("dorsal db restore") && Contains("dorsal db new"));
  CHECK_FALSE(fs::exists(path));
  const Database anew({.path = path, .missing = Database::Missing::create_anew});
  CHECK(belongs_to(backups_of(path).front(), anew.station()) == Belongs::to_another);
}

TEST_CASE("restore: a backup of an older version on read-only media is copied, never migrated in place") {
  const ScratchFolder folder;
  const fs::path media = folder / "media";
  fs::create_directory(media);
  {
    SQLite::Database old((media / "old.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(old, 9);
    old.exec("PRAGMA journal_mode = WAL");
    old.exec("INSERT INTO station (uuid, is_local) VALUES ('01234567-89ab-4def-8123-456789abcdef', 1)");
  }
  const std::string before = read_text(media / "old.db");
  fs::permissions(media / "old.db", fs::perms::owner_read);
  fs::permissions(media, fs::perms::owner_read | fs::perms::owner_exec);
  const Restored restored = restore_backup(folder / "d.db", media / "old.db", moment_of(1));
  CHECK(restored.moved_aside.empty());
  CHECK(names_in(media) == std::vector<std::string>{"old.db"});
  CHECK(read_text(media / "old.db") == before);
  CHECK(Database({.path = folder / "d.db"}).version() == newest_version());
  fs::permissions(media, fs::perms::owner_all);
}

TEST_CASE("restore: a refused one leaves nothing behind, and one in use is not replaced") {
  const ScratchFolder folder;
  const fs::path path = folder / "d.db";
  Database database({.path = path});
  begin(database);
  const fs::path backup = back_up_and_rotate(database, moment_of(1));
  CHECK_THROWS_WITH(restore_backup(path, backup, moment_of(2)), Contains("is in use"));
  for (const std::string& name : names_in(folder.path()))
    CHECK((name == "backups" || name == "d.db" || name == "d.db-wal" || name == "d.db-shm"));
}

TEST_CASE("restore: the log of a damaged database is never taken for the restored one's") {
  const ScratchFolder folder;
  const fs::path path = folder / "d.db";
  fs::path backup;
  {
    Database database({.path = path});
    begin(database);
    backup = back_up_and_rotate(database, moment_of(1));
  }
  write_text(path, read_text(path).substr(0, 9000));
  write_text(path.string() + "-wal", "what is left of a log");
  const Restored restored = restore_backup(path, backup, moment_of(2));
  CHECK_FALSE(fs::exists(path.string() + "-wal"));
  CHECK(Database({.path = path}).problems().empty());
  CHECK(read_text(restored.moved_aside).size() == 9000);
}

TEST_CASE("look: a copy that is only looked at stays as it is, and gets nothing beside it") {
  const ScratchFolder folder;
  fs::path backup;
  {
    Database database({.path = folder / "d.db"});
    begin(database);
    backup = back_up_and_rotate(database, moment_of(1));
  }
  const std::string before = read_text(backup);
  const auto written = fs::last_write_time(backup);
  {
    Database copy = Database::look_at(backup);
    CHECK(copy.problems().empty());
    CHECK(SessionReader(copy).sessions().size() == 1);
    CHECK_THROWS_AS(begin(copy, "P002"), Error);
    CHECK(names_in(folder / "backups").size() == 1);
  }
  CHECK(read_text(backup) == before);
  CHECK(fs::last_write_time(backup) == written);
}

TEST_CASE("nameless: a temporary database has no name while it is used") {
  const ScratchFolder folder;
  Database nameless = Database::without_name(folder.path());
  begin(nameless);
  CHECK(names_in(folder.path()).empty());
  CHECK(SessionReader(nameless).sessions().size() == 1);
  nameless.back_up(folder / "kept.db");
  CHECK(names_in(folder.path()) == std::vector<std::string>{"kept.db"});
  CHECK(SessionReader(*std::make_unique<Database>(Database::Options{.path = folder / "kept.db"}))
            .sessions()
            .size() == 1);
}
