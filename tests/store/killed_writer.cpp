// A writer killed at any moment loses nothing that it had been told was saved.
#include "engine/core/base/random.h"
#include "engine/store/sessions/session_reader.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

using namespace dorsal;
using namespace dorsal::test;

namespace {

// Saves trials without end and acknowledges each with one byte, once it is saved. Never returns.
[[noreturn]] void write_until_killed(const std::filesystem::path& path, int acknowledge) noexcept {
  Database database({.path = path});
  SessionWriter writer(database);
  const Uuid session = writer.begin_session(header_of());
  writer.begin_block(session, {1, BlockKind::train, "train", 40});
  for (int trial = 1;; ++trial) {
    TrialRecord record = answered(trial, Side::left, Side::right);
    record.strays = every_stray();
    writer.save_trial(session, 1, record);
    if (::write(acknowledge, "x", 1) != 1) ::_exit(1);
  }
}

// Kills the child once it has acknowledged `least` trials and some more microseconds have passed. Returns how
// many it had acknowledged.
int kill_after(pid_t child, int acknowledged, int least, unsigned more_us) {
  int count = 0;
  char byte{};
  while (count < least && ::read(acknowledged, &byte, 1) == 1) ++count;
  ::usleep(more_us);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  while (::read(acknowledged, &byte, 1) == 1) ++count;
  return count;
}

int write_and_kill(const std::filesystem::path& path, int least, unsigned more_us) {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::close(ends[0]);
    write_until_killed(path, ends[1]);
  }
  ::close(ends[1]);
  const int count = kill_after(child, ends[0], least, more_us);
  ::close(ends[0]);
  return count;
}

} // namespace

TEST_CASE("store: a writer killed at twenty random moments loses no acknowledged trial") {
  Random random(20261122);
  int acknowledged = 0;
  for (int run = 0; run < 20; ++run) {
    const ScratchFolder folder;
    const int least = static_cast<int>(random.integer(1, 12));
    const int saved = write_and_kill(folder / "d.db", least, static_cast<unsigned>(random.integer(0, 3000)));
    Database database({.path = folder / "d.db", .missing = Database::Missing::refuse});
    CHECK(database.problems().empty());
    const auto session = SessionReader(database).unfinished_session("ABC123");
    REQUIRE(session);
    const auto& trials = session->record.blocks.at(0).trials;
    const int kept = static_cast<int>(trials.size());
    CHECK(saved >= least);
    CHECK(kept >= saved);
    CHECK(kept <= saved + 1); // the one whose COMMIT returned and whose word did not get out
    for (int i = 0; i < kept; ++i) {
      CHECK(trials[static_cast<std::size_t>(i)].trial == i + 1);
      CHECK(trials[static_cast<std::size_t>(i)].strays.size() == every_stray().size());
    }
    acknowledged += saved;
  }
  CHECK(acknowledged > 20);
}

TEST_CASE("store: a writer killed while it makes the database leaves one that opens") {
  for (unsigned us = 0; us < 20'000; us += 1'000) {
    const ScratchFolder folder;
    (void)write_and_kill(folder / "d.db", 0, us);
    Database database({.path = folder / "d.db"});
    CHECK(database.problems().empty());
    CHECK(database.version() > 0);
  }
}
