// One living owner of a session, by a lock that dies with its process: what others leave alone meanwhile.
#include "engine/core/base/error.h"
#include "engine/store/deletion/held_data.h"
#include "engine/store/deletion/session_removal.h"
#include "engine/store/sessions/kept_writer.h"
#include "engine/store/sessions/living_sessions.h"
#include "engine/store/travel/recover.h"
#include "tests/support/other_process.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

const Author deleter{"anna", "2026-11-23T09:00:00.000Z"};

// A session of ABC123 with one trial, in another process that goes on living.
struct OtherWindow {
  explicit OtherWindow(const std::filesystem::path& file)
      : process([&](const OtherProcess::Ready& ready) {
          Database database({.path = file});
          KeptWriter writer(database);
          const Uuid session = writer.begin_session(header_of());
          writer.begin_block(session, {1, BlockKind::train, "train", 40});
          writer.save_trial(session, 1, answered(1, Side::left, Side::left));
          ready();
          ::pause();
        }) {}
  OtherProcess process;
};

std::string refusal_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

} // namespace

TEST_CASE("session owner: what another window runs is neither resumed nor ended nor begun anew here") {
  const ScratchFolder folder;
  OtherWindow other{folder / "d.db"};
  Database database({.path = folder / "d.db"});
  const auto session = SessionReader(database).unfinished_session("ABC123");
  REQUIRE(session);
  REQUIRE(living_sessions(database, "ABC123").size() == 1);
  KeptWriter writer(database);
  CHECK_THAT(refusal_of([&] { writer.go_on_with(*session); }), Contains("open in another window"));
  CHECK_THAT(refusal_of([&] { (void)KeptWriter(database).begin_session(header_of()); }),
             Contains("open in another window"));
  CHECK(SessionReader(database).session(session->summary.uuid)->summary.state == SessionState::running);
  CHECK(SessionReader(database).sessions().size() == 1);
  (void)KeptWriter(database).begin_session(header_of("XYZ789")); // somebody else may
}

TEST_CASE("session owner: a session that another window runs cannot be removed") {
  const ScratchFolder folder;
  OtherWindow other{folder / "d.db"};
  Database database({.path = folder / "d.db"});
  const Uuid session = SessionReader(database).unfinished_session("ABC123").value().summary.uuid;
  const auto remove = [&] { (void)remove_session(database, {to_string(session), deleter, "twice"}); };
  CHECK_THAT(refusal_of(remove), Contains("open in another window"));
  CHECK(SessionReader(database).session(session)->summary.trials == 1);
  other.process.kill();
  CHECK(refusal_of(remove).empty());
  CHECK_FALSE(SessionReader(database).session(session));
}

TEST_CASE("session owner: the session of a killed window goes on in the next") {
  const ScratchFolder folder;
  OtherWindow other{folder / "d.db"};
  other.process.kill();
  Database database({.path = folder / "d.db"});
  CHECK(living_sessions(database, "ABC123").empty());
  const auto session = SessionReader(database).unfinished_session("ABC123");
  REQUIRE(session);
  KeptWriter writer(database);
  writer.go_on_with(*session);
  CHECK(living_sessions(database, "ABC123").size() == 1);
  writer.save_trial(session->summary.uuid, 1, answered(2, Side::left, Side::left));
  CHECK(SessionReader(database).session(session->summary.uuid)->summary.trials == 2);
}

TEST_CASE(
    "session owner: recovery leaves a living session's reserved journal, and clears a dead one's away") {
  const ScratchFolder folder;
  OtherWindow other{folder / "d.db"};
  Database database({.path = folder / "d.db"});
  CHECK(recover_journals(database).empty());
  CHECK(emergency_journals(folder / "d.db").size() == 1);
  other.process.kill();
  CHECK(recover_journals(database).empty());
  CHECK(emergency_journals(folder / "d.db").empty());
}

TEST_CASE("session owner: a link to the database leads to the same owner") {
  const ScratchFolder folder;
  OtherWindow other{folder / "d.db"};
  std::filesystem::create_directory(folder / "elsewhere");
  std::filesystem::create_symlink(folder / "d.db", folder / "elsewhere/link.db");
  Database database({.path = folder / "elsewhere/link.db"});
  CHECK(living_sessions(database, "ABC123").size() == 1);
}

TEST_CASE("session owner: a patient whose session runs in another window is not deleted, and nothing is") {
  const ScratchFolder folder;
  OtherWindow other{folder / "d.db"};
  Database database({.path = folder / "d.db"});
  CHECK_THAT(refusal_of([&] { (void)delete_patient(database, "ABC123", deleter); }),
             Contains("end it first") && Contains("nothing was deleted") && Contains("2026-11-22T18:40"));
  CHECK(SessionReader(database).sessions_of("ABC123").size() == 1);
  other.process.kill();
  CHECK(delete_patient(database, "ABC123", deleter).complete());
  CHECK(SessionReader(database).patients().empty());
}

TEST_CASE("session owner: a session whose record was deleted meanwhile ends with a sentence and leaves no "
          "journal") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  {
    KeptWriter writer(database);
    const Uuid session = writer.begin_session(header_of());
    writer.begin_block(session, {1, BlockKind::train, "train", 40});
    Database older({.path = folder / "d.db"}); // a program that knows of no owners
    older.change("delete", [](SQLite::Database& sqlite) { sqlite.exec("DELETE FROM patient"); });
    CHECK_THAT(refusal_of([&] { writer.save_trial(session, 1, answered(1, Side::left, Side::left)); }),
               Contains("deleted") && Contains("nothing more"));
    CHECK_THAT(refusal_of([&] {
                 writer.end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
               }),
               Contains("deleted"));
    CHECK_FALSE(writer.emergency());
  }
  CHECK(emergency_journals(folder / "d.db").empty());
  CHECK(SessionReader(database).patients().empty());
}
