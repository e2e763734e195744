// The emergency journal, the writer that spills into it, and bringing it home.
#include "engine/core/error.h"
#include "engine/store/kept_writer.h"
#include "engine/store/recover.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sys/stat.h>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

void no_more_room(Database& database) {
  database.read("set a limit", [](SQLite::Database& sqlite) {
    sqlite.execAndGet(
        fmt::format("PRAGMA max_page_count = {}", sqlite.execAndGet("PRAGMA page_count").getInt()));
  });
}

TrialRecord large(int trial) {
  TrialRecord record = answered(trial, Side::left, Side::right);
  record.strays = every_stray();
  record.stimulus.background = std::string(5'000, 'b');
  return record;
}

} // namespace

TEST_CASE("emergency journal: the newest whole image is read, a torn one leaves the one before") {
  const ScratchFolder folder;
  const Uuid session = random_uuids()();
  EmergencyJournal journal(folder / "d.db", session);
  const auto file = journal.write("first");
  CHECK(file.parent_path() == folder.path());
  CHECK(read_emergency_journal(file) == "first");
  (void)journal.write("second");
  (void)journal.write("third");
  CHECK(read_emergency_journal(file) == "third");
  std::string bytes = read_text(file);
  const auto at = bytes.find("third");
  REQUIRE(at != std::string::npos);
  bytes[at] = 'T';
  write_text(file, bytes);
  CHECK(read_emergency_journal(file) == "second");
  write_text(file, bytes.substr(0, 60));
  CHECK_FALSE(read_emergency_journal(file));
  const std::string huge(3'000'000, 'x');
  (void)journal.write(huge);
  CHECK(read_emergency_journal(file) == huge);
  struct stat facts {};
  REQUIRE(::stat(file.c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0600);
}

TEST_CASE("emergency journal: one that was not needed leaves nothing behind") {
  const ScratchFolder folder;
  {
    const EmergencyJournal journal(folder / "d.db", random_uuids()());
    CHECK(emergency_journals(folder / "d.db").size() == 1);
  }
  CHECK(emergency_journals(folder / "d.db").empty());
}

TEST_CASE("kept writer: what the database refuses goes on in the journal and comes home whole") {
  const ScratchFolder folder;
  Uuid session;
  {
    Database database({.path = folder / "d.db"});
    KeptWriter writer(database);
    session = writer.begin_session(header_of());
    writer.begin_block(session, {1, BlockKind::train, "train", 40});
    writer.save_trial(session, 1, answered(1, Side::left, Side::left));
    CHECK_FALSE(writer.emergency());
    no_more_room(database);
    for (int trial = 2; trial <= 20; ++trial) writer.save_trial(session, 1, large(trial));
    REQUIRE(writer.emergency());
    CHECK_THAT(writer.emergency()->reason, Contains("make room"));
    writer.begin_block(session, {2, BlockKind::assess, "assess-a", 40});
    writer.save_trial(session, 2, answered(1, Side::left, Side::left));
    writer.end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
    CHECK(SessionReader(database).session(session)->summary.trials < 21);
  }
  Database database({.path = folder / "d.db"});
  const auto recovered = recover_journals(database);
  REQUIRE(recovered.size() == 1);
  CHECK(recovered[0].refusal.empty());
  CHECK(recovered[0].report.grown_sessions == 1);
  const auto stored = SessionReader(database).session(session);
  CHECK(stored->summary.trials == 21);
  CHECK(stored->summary.state == SessionState::complete);
  CHECK(stored->record.blocks[0].trials[19].strays.size() == every_stray().size());
  CHECK(stored->summary.station == database.station());
  CHECK(database.problems().empty());
  CHECK(emergency_journals(folder / "d.db").empty());
  CHECK(recover_journals(database).empty());
}

TEST_CASE("kept writer: a session that goes on after an interruption spills whole") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  SessionWriter before(database);
  const Uuid session = before.begin_session(header_of());
  before.begin_block(session, {1, BlockKind::train, "train", 40});
  before.save_trial(session, 1, large(1));
  {
    KeptWriter writer(database);
    writer.go_on_with(*SessionReader(database).session(session));
    no_more_room(database);
    for (int trial = 2; trial <= 9; ++trial) writer.save_trial(session, 1, large(trial));
    REQUIRE(writer.emergency());
  }
  database.read("make room",
                [](SQLite::Database& sqlite) { sqlite.execAndGet("PRAGMA max_page_count = 1000000"); });
  REQUIRE(recover_journals(database).at(0).refusal.empty());
  CHECK(SessionReader(database).session(session)->summary.trials == 9);
}

TEST_CASE("recover: a journal that is no database is left where it is, with the reason") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  EmergencyJournal journal(folder / "d.db", random_uuids()());
  const auto file = journal.write(std::string(5'000, 'x'));
  const auto recovered = recover_journals(database);
  REQUIRE(recovered.size() == 1);
  CHECK_FALSE(recovered[0].refusal.empty());
  CHECK(std::filesystem::exists(file));
}
