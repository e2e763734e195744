// The emergency journal, the writer that spills into it, and bringing it home.
#include "engine/core/base/error.h"
#include "engine/store/deletion/held_data.h"
#include "engine/store/deletion/session_removal.h"
#include "engine/store/file/migrations.h"
#include "engine/store/sessions/kept_writer.h"
#include "engine/store/travel/recover.h"
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
  CHECK_THROWS_AS(read_emergency_journal(file), Error);
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
  CHECK(recovered[0].outcome == RecoveredJournal::Outcome::taken);
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

namespace {

// A session with three trials, the last two in the journal; its process is gone.
struct Spilt {
  ScratchFolder folder;
  std::filesystem::path file{folder / "d.db"};
  Uuid session;

  Spilt() {
    Database database({.path = file});
    KeptWriter writer(database);
    session = writer.begin_session(header_of());
    writer.begin_block(session, {1, BlockKind::train, "train", 40});
    writer.save_trial(session, 1, large(1));
    no_more_room(database);
    for (int trial = 2; trial <= 9; ++trial) writer.save_trial(session, 1, large(trial));
    REQUIRE(writer.emergency());
  }
  [[nodiscard]] std::filesystem::path journal() const { return emergency_journals(file).at(0); }
};

// The same as a program of version 9 wrote it: without what came later, and the patient under a UUID of its
// own.
std::string as_version_9(const ScratchFolder& folder, const std::string& image) {
  write_text(folder / "new.db", image);
  SQLite::Database old((folder / "old.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  migrate(old, 9);
  old.exec(fmt::format("ATTACH '{}' AS new", (folder / "new.db").string()));
  old.exec("DELETE FROM new.stray_input WHERE why = 'interruption'"); // was not kept then
  std::vector<std::string> copies;
  SQLite::Statement tables(old, "SELECT m.name, group_concat('\"' || c.name || '\"') FROM sqlite_schema m, "
                                "pragma_table_info(m.name) c WHERE m.type = 'table' GROUP BY m.name");
  while (tables.executeStep())
    copies.push_back(fmt::format("INSERT OR REPLACE INTO main.\"{0}\" ({1}) SELECT {1} FROM new.\"{0}\"",
                                 tables.getColumn(0).getString(), tables.getColumn(1).getString()));
  for (const std::string& copy : copies) old.exec(copy);
  old.exec(fmt::format("UPDATE patient SET uuid = '{}'", to_string(random_uuids()())));
  return read_text(folder / "old.db");
}

void rewrite_as_version_9(const Spilt& spilt) {
  const auto journal = spilt.journal();
  const ScratchFolder folder;
  const std::string image = as_version_9(folder, read_emergency_journal(journal).value());
  std::filesystem::remove(journal);
  (void)EmergencyJournal(spilt.file, spilt.session).write(image);
}

std::string patient_of(Database& database) {
  return to_string(SessionReader(database).patients().at(0).uuid);
}

} // namespace

TEST_CASE("recover: a damaged journal is never deleted but set aside under a name of its own") {
  const Spilt spilt;
  std::string bytes = read_text(spilt.journal());
  for (auto at = bytes.find("SQLite format"); at != std::string::npos;
       at = bytes.find("SQLite format", at + 1))
    bytes[at] = '#';
  const auto journal = spilt.journal();
  write_text(journal, bytes);
  Database database({.path = spilt.file});
  const auto recovered = recover_journals(database);
  REQUIRE(recovered.size() == 1);
  CHECK(recovered[0].outcome == RecoveredJournal::Outcome::set_aside);
  CHECK_THAT(recovered[0].refusal, Contains("damaged"));
  CHECK(recovered[0].file == journal.string() + ".unreadable");
  CHECK(read_text(recovered[0].file) == bytes);
  CHECK(unreadable_journals(spilt.file) == std::vector{recovered[0].file});
  write_text(journal, "again");
  CHECK(recover_journals(database).at(0).file == journal.string() + ".unreadable-2");
  CHECK(read_text(journal.string() + ".unreadable") == bytes);
  CHECK(recover_journals(database).empty());
}

TEST_CASE("recover: what an older record holds is taken, and the damaged newer one is kept") {
  const Spilt spilt;
  std::string bytes = read_text(spilt.journal());
  const std::size_t half = bytes.size() / 2;
  const bool newer_is_second = bytes.substr(16, 20) < bytes.substr(half + 16, 20);
  bytes[(newer_is_second ? half : 0) + 300] ^= 1;
  write_text(spilt.journal(), bytes);
  Database database({.path = spilt.file});
  const auto recovered = recover_journals(database);
  REQUIRE(recovered.size() == 1);
  CHECK(recovered[0].outcome == RecoveredJournal::Outcome::set_aside);
  CHECK(SessionReader(database).session(spilt.session)->summary.trials == 8);
  CHECK(std::filesystem::exists(recovered[0].file));
}

TEST_CASE("recover: a journal that cannot be opened or read is left, named, and blocks nothing") {
  const Spilt spilt;
  const auto journal = spilt.journal();
  std::filesystem::rename(journal, spilt.folder / "kept");
  Database database({.path = spilt.file});
  std::filesystem::create_symlink(spilt.folder / "kept", journal);
  REQUIRE(recover_journals(database).at(0).outcome == RecoveredJournal::Outcome::left);
  std::filesystem::remove(journal);
  REQUIRE(::mkfifo(journal.c_str(), 0600) == 0); // opening it for reading would wait for ever
  CHECK_THAT(recover_journals(database).at(0).refusal, Contains("no plain file"));
  std::filesystem::remove(journal);
  std::filesystem::copy(spilt.folder / "kept", journal);
  REQUIRE(::chmod(journal.c_str(), 0666) == 0);
  CHECK_THAT(recover_journals(database).at(0).refusal, Contains("every user"));
  CHECK(std::filesystem::exists(journal));
  REQUIRE(::chmod(journal.c_str(), 0600) == 0);
  CHECK(recover_journals(database).at(0).outcome == RecoveredJournal::Outcome::taken);
}

TEST_CASE("recover: a journal of another database of the same name is not taken, in whatever folder") {
  const Spilt spilt;
  const ScratchFolder other;
  Database database({.path = other / "d.db"});
  (void)SessionWriter(database).begin_session(header_of()); // a person of the same code
  const auto beside = other / spilt.journal().filename().string();
  std::filesystem::copy(spilt.journal(), beside);
  const auto recovered = recover_journals(database);
  REQUIRE(recovered.size() == 1);
  CHECK(recovered[0].outcome == RecoveredJournal::Outcome::left);
  CHECK_THAT(recovered[0].refusal, Contains("another database") && Contains("--from"));
  CHECK(SessionReader(database).sessions().size() == 1);
  CHECK_THROWS_WITH(recover_journal(database, beside), Contains("may be two people"));
  CHECK(std::filesystem::exists(beside));
}

TEST_CASE("recover: a journal of an earlier version is taken by its session, and is no way back for a "
          "deleted one") {
  SECTION("its session is here") {
    const Spilt spilt;
    rewrite_as_version_9(spilt);
    Database database({.path = spilt.file});
    database.change("know no brightness",
                    [](SQLite::Database& sqlite) { sqlite.exec("UPDATE trial SET brightness = NULL"); });
    CHECK(recover_journals(database).at(0).refusal.empty());
    CHECK(SessionReader(database).session(spilt.session)->summary.trials == 9);
  }
  SECTION("its patient was deleted by that version") {
    const Spilt spilt;
    rewrite_as_version_9(spilt);
    Database database({.path = spilt.file});
    database.change("delete", [](SQLite::Database& sqlite) { sqlite.exec("DELETE FROM patient"); });
    const auto recovered = recover_journals(database);
    REQUIRE(recovered.size() == 1);
    CHECK(recovered[0].outcome == RecoveredJournal::Outcome::left);
    CHECK_THAT(recovered[0].refusal, Contains("--from"));
    CHECK(SessionReader(database).patients().empty());
  }
}

TEST_CASE("recover: a journal of a deleted patient is never taken in, but overwritten and removed") {
  const Spilt spilt;
  const auto journal = spilt.journal();
  const std::string bytes = read_text(journal);
  Database database({.path = spilt.file});
  const std::string patient = patient_of(database);
  REQUIRE(delete_patient(database, "ABC123", {"anna", "2026-11-23T09:00:00.000Z"}).complete());
  write_text(journal, bytes);
  const auto recovered = recover_journals(database);
  REQUIRE(recovered.size() == 1);
  CHECK(recovered[0].outcome == RecoveredJournal::Outcome::erased);
  CHECK(SessionReader(database).patients().empty());
  CHECK_FALSE(std::filesystem::exists(journal));
  CHECK(read_text(spilt.file).find(patient) == std::string::npos); // the mark names nobody
}

TEST_CASE("merge: what comes of a patient deleted here is left out, the others' sessions are taken") {
  const ScratchFolder folder;
  Database there({.path = folder / "there.db"});
  (void)SessionWriter(there).begin_session(header_of());
  (void)SessionWriter(there).begin_session(header_of("XYZ789"));
  Database here({.path = folder / "here.db"});
  (void)merge_sessions(here, there, {});
  (void)delete_patient(here, "ABC123", {"anna", "2026-11-23T09:00:00.000Z"});
  const MergeReport report = merge_sessions(here, there, {});
  CHECK(report.sessions_of_deleted == 1);
  CHECK(report.same_sessions == 1);
  CHECK(SessionReader(here).patients().size() == 1);
}

TEST_CASE("emergency journal: what an earlier process kept is never written over or removed") {
  const Spilt spilt;
  const std::string bytes = read_text(spilt.journal());
  {
    EmergencyJournal journal(spilt.file, spilt.session);
    CHECK(journal.found_earlier_records());
    const auto elsewhere = journal.write("anew");
    CHECK(elsewhere.parent_path() != spilt.folder.path());
    std::filesystem::remove(elsewhere);
  }
  CHECK(read_text(spilt.folder / spilt.journal().filename().string()) == bytes);
}

TEST_CASE("emergency journal: a session of which one holds more is removed only after it came home") {
  const Spilt spilt;
  Database database({.path = spilt.file});
  const SessionRemoval removal{to_string(spilt.session), {"anna", "2026-11-23T09:00:00.000Z"}, "twice"};
  CHECK_THROWS_WITH(remove_session(database, removal), Contains("db recover"));
  CHECK(SessionReader(database).session(spilt.session)->summary.trials == 1);
  (void)recover_journals(database);
  CHECK(remove_session(database, removal).trials == 9);
  CHECK(recover_journals(database).empty());
  CHECK_FALSE(SessionReader(database).session(spilt.session));
}

TEST_CASE("recover: a journal that is no database is left where it is, with the reason") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  const auto file = EmergencyJournal(folder / "d.db", random_uuids()()).write(std::string(5'000, 'x'));
  const auto recovered = recover_journals(database);
  REQUIRE(recovered.size() == 1);
  CHECK_FALSE(recovered[0].refusal.empty());
  CHECK(std::filesystem::exists(file));
}
