// A database that may not grow any more, as on a full disk.
#include "engine/core/base/error.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

using namespace dorsal;
using namespace dorsal::test;

namespace {

void limit_pages(Database& database, int more) {
  database.read("set a limit", [more](SQLite::Database& sqlite) {
    const int pages = sqlite.execAndGet("PRAGMA page_count").getInt();
    sqlite.execAndGet(fmt::format("PRAGMA max_page_count = {}", pages + more));
  });
}

// Saves trials from `first` on until one is refused, and returns its number.
int fill(SessionWriter& writer, const Uuid& session, int first, std::string& message) {
  for (int trial = first;; ++trial) {
    TrialRecord record = answered(trial, Side::left, Side::left);
    record.strays = every_stray();
    try {
      writer.save_trial(session, 1, record);
    } catch (const Error& error) {
      message = error.what();
      return trial;
    }
  }
}

} // namespace

TEST_CASE("store: a full disk is named, keeps all that was saved, and saving goes on once there is room") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  SessionWriter writer(database);
  const Uuid session = writer.begin_session(header_of());
  writer.begin_block(session, {1, BlockKind::train, "train", 40});
  limit_pages(database, 4);
  std::string message;
  const int refused = fill(writer, session, 1, message);
  CHECK(refused > 1);
  CHECK_THAT(message, Catch::Contains(fmt::format("cannot save trial {} of block 1", refused)) &&
                          Catch::Contains("make room"));
  CHECK(SessionReader(database).session(session)->summary.trials == refused - 1);
  CHECK(database.problems().empty());

  limit_pages(database, 40);
  CHECK(fill(writer, session, refused, message) > refused + 1);
  CHECK(database.problems().empty());
}
