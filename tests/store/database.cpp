#include "engine/store/file/database.h"

#include "engine/core/base/error.h"
#include "engine/store/file/migrations.h"
#include "engine/store/sessions/session_reader.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

// The message with which opening is refused; empty when it is not.
std::string refusal(const std::filesystem::path& path,
                    Database::Missing missing = Database::Missing::create) {
  try {
    Database database({.path = path, .missing = missing});
    return {};
  } catch (const Error& error) {
    CHECK(error.code() == ExitCode::database_error);
    return error.what();
  }
}

unsigned mode_of(const std::filesystem::path& path) {
  struct stat facts {};
  REQUIRE(::stat(path.c_str(), &facts) == 0);
  return facts.st_mode & 0777;
}

std::string pragma(const std::filesystem::path& path, const std::string& name) {
  SQLite::Database sqlite(path.string(), SQLite::OPEN_READWRITE);
  return sqlite.execAndGet("PRAGMA " + name).getString();
}

} // namespace

TEST_CASE("database: a new one is for its owner only and knows what it is") {
  const ScratchFolder folder;
  const auto path = folder / "a" / "b" / "dorsal.db";
  const Database database({.path = path});
  CHECK(mode_of(path) == 0600);
  CHECK(mode_of(path.parent_path()) == 0700);
  CHECK(mode_of(path.parent_path().parent_path()) == 0700);
  CHECK(pragma(path, "application_id") == std::to_string(application_id));
  CHECK(pragma(path, "user_version") == std::to_string(newest_version()));
  CHECK(pragma(path, "journal_mode") == "wal");
}

TEST_CASE("database: the station keeps its name") {
  const ScratchFolder folder;
  const Uuid first = Database({.path = folder / "d.db"}).station();
  CHECK(Database({.path = folder / "d.db"}).station() == first);
  CHECK(Database({.path = folder / "e.db", .uuids = seeded_uuids(1)}).station() == seeded_uuids(1)());
}

TEST_CASE("database: a text file is refused and left as it is") {
  const ScratchFolder folder;
  for (const std::string text : {"hello\n", "SQLite format 3"}) {
    write_text(folder / "notes.txt", text);
    CHECK_THAT(refusal(folder / "notes.txt"), Contains("notes.txt is not a Dorsal database"));
    CHECK(read_text(folder / "notes.txt") == text);
  }
  const std::string large(100'000, 'x');
  write_text(folder / "notes.txt", large);
  CHECK_THAT(refusal(folder / "notes.txt"), Contains("is not a Dorsal database"));
  CHECK(read_text(folder / "notes.txt") == large);
}

TEST_CASE("database: somebody else's SQLite file is refused and left as it is") {
  const ScratchFolder folder;
  const auto path = folder / "photos.db";
  SQLite::Database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE photo (name)");
  const std::string before = read_text(path);
  CHECK_THAT(refusal(path), Contains("is not a Dorsal database"));
  CHECK(read_text(path) == before);
}

TEST_CASE("database: a file from a newer version is refused and left as it is") {
  const ScratchFolder folder;
  const auto path = folder / "d.db";
  { const Database database({.path = path}); }
  SQLite::Database(path.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 999");
  const std::string before = read_text(path);
  CHECK_THAT(refusal(path), Contains("newer Dorsal") && Contains("version 999") && Contains("install"));
  CHECK(read_text(path) == before);
}

TEST_CASE("database: a damaged file is refused and left as it is") {
  const ScratchFolder folder;
  const auto path = folder / "d.db";
  { const Database database({.path = path}); }
  std::string bytes = read_text(path);
  const std::size_t page = std::stoul(pragma(path, "page_size"));
  for (std::size_t i = 3 * page; i < 6 * page; ++i) bytes[i] = 'x';
  write_text(path, bytes);
  CHECK_THAT(refusal(path), Contains("damaged"));
  CHECK(read_text(path) == bytes);
}

TEST_CASE("database: a truncated file is refused") {
  const ScratchFolder folder;
  const auto path = folder / "d.db";
  { const Database database({.path = path}); }
  write_text(path, read_text(path).substr(0, 20'000));
  CHECK_THAT(refusal(path), Contains("damaged"));
}

TEST_CASE("database: a folder that cannot be written is refused with a remedy") {
  const ScratchFolder folder;
  write_text(folder / "file", "x");
  CHECK_THAT(refusal(folder / "file" / "d.db"), Contains("cannot be written") && Contains("you may write"));
  CHECK_THAT(refusal(folder / "file" / "deep" / "d.db"), Contains("cannot be made"));
  CHECK_THAT(refusal("/proc/dorsal/d.db"), Contains("cannot be made"));
  CHECK_THAT(refusal(folder.path()), Contains("is not a file"));
}

TEST_CASE("database: reading commands do not make one") {
  const ScratchFolder folder;
  CHECK_THAT(refusal(folder / "d.db", Database::Missing::refuse), Contains("does not exist"));
  CHECK_FALSE(std::filesystem::exists(folder / "d.db"));
}

TEST_CASE("database: an empty file is taken as a new database") {
  const ScratchFolder folder;
  write_text(folder / "d.db", "");
  CHECK(refusal(folder / "d.db").empty());
}

TEST_CASE("database: a failed change keeps nothing of it and says what failed") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  const auto half = [](SQLite::Database& sqlite) {
    sqlite.exec("INSERT INTO patient (uuid, code) VALUES ('123e4567-e89b-42d3-a456-426614174000', 'ABC')");
    sqlite.exec(
        "INSERT INTO patient (uuid, code) VALUES ('123e4567-e89b-42d3-a456-426614174001', 'Jane Doe')");
  };
  CHECK_THROWS_WITH(database.change("save two patients", half), Contains("cannot save two patients"));
  CHECK(SessionReader(database).patients().empty());
}

TEST_CASE("database: its check names what is wrong") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  CHECK(database.problems().empty());
  SQLite::Database other((folder / "d.db").string(), SQLite::OPEN_READWRITE);
  other.exec("PRAGMA foreign_keys = OFF");
  other.exec(
      "INSERT INTO block (session, block, kind, picture_set, pictures) VALUES (17, 1, 'assess', 'a', 40)");
  REQUIRE(database.problems().size() == 1);
  CHECK_THAT(database.problems()[0], Contains("block") && Contains("missing session"));
}

TEST_CASE("database: a backup holds everything and overwrites nothing") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  SessionWriter writer(database);
  const Uuid session = writer.begin_session(header_of());
  writer.begin_block(session, {1, BlockKind::assess, "assess-a", 40});
  writer.save_trial(session, 1, answered(1, Side::left, Side::left));
  database.back_up(folder / "copy.db");
  CHECK_THROWS_WITH(database.back_up(folder / "copy.db"), Contains("exists already"));
  Database copy({.path = folder / "copy.db", .missing = Database::Missing::refuse});
  CHECK(mode_of(folder / "copy.db") == 0600);
  CHECK(copy.problems().empty());
  REQUIRE(SessionReader(copy).session(session));
  CHECK(SessionReader(copy).session(session)->summary.trials == 1);
}
