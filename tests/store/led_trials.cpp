// Trials that a helper leads, and activities, wherever the rows of a session go.
#include "engine/core/base/error.h"
#include "engine/store/deletion/held_data.h"
#include "engine/store/deletion/session_removal.h"
#include "engine/store/sessions/kept_writer.h"
#include "engine/store/sessions/session_check.h"
#include "engine/store/sessions/session_progress.h"
#include "engine/store/travel/archive.h"
#include "engine/store/travel/date_shift.h"
#include "engine/store/travel/recover.h"
#include "engine/store/travel/result_file.h"
#include "tests/support/catch.h"
#include "tests/support/led_session.h"
#include "tests/support/records.h"
#include "tests/support/same_inputs.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/travel.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

const Author anna{"anna", "2026-11-23T09:00:00.000Z"};

void check_same(const LedTrialRecord& a, const LedTrialRecord& b) {
  CHECK(a.trial == b.trial);
  CHECK(a.plan == b.plan);
  CHECK(a.planned == b.planned);
  CHECK(a.outcome == b.outcome);
  REQUIRE(a.cue.has_value() == b.cue.has_value());
  if (a.cue) {
    CHECK(a.cue->at == b.cue->at);
    CHECK(a.cue->provider == b.cue->provider);
    CHECK(a.cue->missed_frames == b.cue->missed_frames);
    CHECK(a.cue->quality == b.cue->quality);
  }
  CHECK(a.touch == b.touch);
  REQUIRE(a.answer.has_value() == b.answer.has_value());
  if (a.answer) {
    CHECK(a.answer->answer == b.answer->answer);
    CHECK(a.answer->at == b.answer->at);
    CHECK(a.answer->provider == b.answer->provider);
    CHECK(a.answer->device == b.answer->device);
    CHECK(a.answer->by == b.answer->by);
  }
  REQUIRE(a.strays.size() == b.strays.size());
  for (std::size_t i = 0; i < a.strays.size(); ++i) {
    CHECK(a.strays[i].why == b.strays[i].why);
    check_same_input(a.strays[i].input, b.strays[i].input);
  }
}

} // namespace

TEST_CASE("store: a led trial comes back as it was, for every outcome and every stray input") {
  Database database = Database::in_memory();
  const Uuid session = ended_led_session(database, "P001");
  const auto stored = SessionReader(database).session(session);
  REQUIRE(stored);
  CHECK(stored->summary.trials == 5);
  REQUIRE(stored->record.blocks.size() == 2);
  CHECK(stored->record.blocks[0].header.kind == BlockKind::control);
  CHECK(stored->record.blocks[0].led.empty());
  const BlockRecord& block = stored->record.blocks[1];
  CHECK(block.header.kind == touches);
  CHECK(block.trials.empty());
  const std::vector<LedTrialRecord> written = every_led_trial();
  REQUIRE(block.led.size() == written.size());
  for (std::size_t i = 0; i < written.size(); ++i) check_same(block.led[i], written[i]);
  CHECK(stored->trial_uuids[1].size() == written.size());
  CHECK(unreadable_sessions(database).empty());
}

TEST_CASE("store: blocks of one purpose and two tasks are not taken for each other") {
  Database database = Database::in_memory();
  (void)ended_led_session(database, "P001");
  SessionReader reader(database);
  CHECK(reader.count_blocks("P001", touches) == 1);
  CHECK(reader.count_blocks("P001", BlockKind::assess) == 0);
  CHECK(reader.count_blocks("P001", BlockKind::control) == 1);
  REQUIRE(reader.last_blocks("P001", touches, 3).blocks.size() == 1);
  CHECK(reader.last_blocks("P001", touches, 3).blocks[0].led.size() == 4);
  const auto progress = last_progress(database, "P001");
  REQUIRE(progress);
  CHECK(progress->kind == touches);
  CHECK(progress->trials_saved == 3); // the voided one comes again
}

TEST_CASE("merge: led trials and activities arrive without loss, and are the same when they come again") {
  Database there = Database::in_memory();
  Database here = Database::in_memory();
  (void)ended_led_session(there, "P001");
  const MergeReport report = merge_sessions(here, there, {});
  CHECK(report.new_trials == 5);
  CHECK(rows_of_sessions(here) == rows_of_sessions(there));
  CHECK(rows_of_sessions(here).find("led_stray_input|") != std::string::npos);
  CHECK(rows_of_sessions(here).find("activity|") != std::string::npos);
  const MergeReport again = merge_sessions(here, there, {});
  CHECK(again.same_sessions == 1);
  CHECK(again.new_trials == 0);
}

TEST_CASE("merge: a led trial that says something else, or belongs to another session, is refused") {
  Database there = Database::in_memory();
  Database here = Database::in_memory();
  (void)write_led_session(there, "P001");
  (void)merge_sessions(here, there, {});
  const std::string change =
      GENERATE("UPDATE led_trial SET factors = '{\"points\":2,\"distance_mm\":99}' WHERE trial = 1",
               "UPDATE session SET phase = 'touch'", "UPDATE activity SET ratings = '{}'");
  CAPTURE(change);
  there.change("say something else", [&](SQLite::Database& sqlite) { sqlite.exec(change); });
  const std::string before = rows_of_sessions(here);
  CHECK_THROWS_AS(merge_sessions(here, there, {}), Error);
  CHECK(rows_of_sessions(here) == before);
}

TEST_CASE("merge: among many sessions, a led trial of another session here is refused before any is taken") {
  Database there = Database::in_memory();
  Database here = Database::in_memory();
  (void)ended_led_session(there, "P001");
  const Uuid taken = ended_led_session(there, "P002");
  (void)ended_led_session(here, "P003");
  there.change("take a name", [&](SQLite::Database& sqlite) {
    SQLite::Statement rename(sqlite, "UPDATE led_trial SET uuid = ? WHERE trial = 1 AND session = (SELECT "
                                     "session FROM session WHERE uuid = ?)");
    here.read("find a name", [&](SQLite::Database& own) {
      rename.bind(1, own.execAndGet("SELECT uuid FROM led_trial").getString());
    });
    rename.bind(2, to_string(taken));
    rename.exec();
  });
  CHECK_THROWS_WITH(merge_sessions(here, there, {}),
                    Contains("led_trial") && Contains("belongs to another session here"));
  CHECK(SessionReader(here).sessions().size() == 1);
}

TEST_CASE("archive and result: led trials and activities travel without loss") {
  HomeAndClinic places;
  (void)ended_led_session(places.home, "P001");
  SECTION("in an archive of the patient") {
    Database opened = places.archived();
    CHECK(rows_of_sessions(opened) == rows_of_sessions(places.home));
  }
  SECTION("in a result") {
    CHECK(places.bring_result().report.new_trials == 5);
    CHECK(rows_of_sessions(places.clinic) == rows_of_sessions(places.home));
  }
}

TEST_CASE("kept writer: led trials that the database refuses come home from the journal whole") {
  const ScratchFolder folder;
  Uuid session;
  std::vector<LedTrialRecord> written = every_led_trial();
  {
    Database database({.path = folder / "d.db"});
    session = write_led_session(database, "P001");
    KeptWriter writer(database);
    writer.go_on_with(*SessionReader(database).session(session));
    refuse_more_pages(database);
    for (int trial = 5; trial <= 60; ++trial) {
      written.push_back(with_strays(led_answered(trial, {1 + trial % 2, 8.0 + trial}, trial % 2)));
      writer.save_led_trial(session, 2, written.back());
    }
    REQUIRE(writer.emergency());
    CHECK(SessionReader(database).session(session)->record.blocks[1].led.size() < written.size());
  }
  Database database({.path = folder / "d.db"});
  REQUIRE(recover_journals(database).at(0).refusal.empty());
  const auto stored = SessionReader(database).session(session);
  REQUIRE(stored->record.blocks[1].led.size() == written.size());
  for (std::size_t i = 0; i < written.size(); ++i) check_same(stored->record.blocks[1].led[i], written[i]);
}

TEST_CASE("privacy: led trials, their strays and activities are counted, and none is left") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  const Uuid session = ended_led_session(database, "P001");
  CHECK(rows_held(database, "led_trial") == 4);
  CHECK(rows_held(database, "led_stray_input") == static_cast<int>(every_stray().size()));
  CHECK(rows_held(database, "activity") == 1);
  SECTION("of a patient that is deleted") {
    const DeletionCertificate certificate = delete_patient(database, "P001", anna);
    CHECK(certificate.complete());
    CHECK(certificate.trials == 5);
  }
  SECTION("of a session that is removed") {
    CHECK(remove_session(database, {.session = to_string(session), .author = anna, .reason = "damaged"})
              .trials == 5);
  }
  CHECK(rows_of_sessions(database).empty());
}

TEST_CASE("dates shifted: the clock of led trials begins at zero like that of others") {
  Database database = Database::in_memory();
  const Uuid session = ended_led_session(database, "P001");
  const StoredSession away = shifted(*SessionReader(database).session(session), shift_of(database, "P001"));
  for (const LedTrialRecord& trial : away.record.blocks[1].led)
    if (trial.answer) CHECK(trial.answer->at.best.time_since_epoch() < std::chrono::hours{1'000'000 / 3600});
  CHECK(away.trial_uuids[1] != SessionReader(database).session(session)->trial_uuids[1]);
}

TEST_CASE("hostile rows: a led trial that is none of its task is refused, with block and trial") {
  const std::string change =
      GENERATE(R"(UPDATE led_trial SET factors = '{"points":2}' WHERE trial = 1)",
               R"(UPDATE led_trial SET factors = '{"points":2,"distance_mm":"12"}' WHERE trial = 1)",
               R"(UPDATE led_trial SET factors = '{"points":2,"distance_mm":12,"force":1}' WHERE trial = 1)",
               R"(UPDATE led_trial SET factors = '{"points":2,"distance_mm":12,"points":1}' WHERE trial = 1)",
               R"(UPDATE led_trial SET factors = '{"points":3,"distance_mm":12}' WHERE trial = 1)",
               R"(UPDATE led_trial SET factors = '{"points":2,"distance_mm":-1}' WHERE trial = 1)",
               R"(UPDATE led_trial SET factors = '{no json}' WHERE trial = 1)",
               "UPDATE led_trial SET answer = 'left' WHERE trial = 1",
               "UPDATE led_trial SET answered_by = 'nobody' WHERE trial = 1",
               "UPDATE led_trial SET outcome = 'anticipation' WHERE trial = 1",
               "UPDATE led_trial SET touch_latest_ns = 9223372036854775807 WHERE trial = 1",
               "UPDATE led_stray_input SET provider = 'guess' WHERE kind = 'key'");
  CAPTURE(change);
  Database database = Database::in_memory();
  const Uuid session = ended_led_session(database, "P001");
  database.change("forge", [&](SQLite::Database& sqlite) { sqlite.exec(change); });
  const auto unreadable = unreadable_sessions(database);
  REQUIRE(unreadable.size() == 1);
  CHECK(unreadable[0].session == to_string(session));
  CHECK_THAT(unreadable[0].why, Contains("block 2: trial 1"));
}

TEST_CASE("hostile rows: trials of another task than their block's are not passed over in silence") {
  Database database = Database::in_memory();
  (void)ended_led_session(database, "P001");
  database.change("forge", [](SQLite::Database& sqlite) {
    sqlite.exec("UPDATE block SET kind = 'assess', task = 'points' WHERE block = 1");
  });
  REQUIRE(unreadable_sessions(database).size() == 1);
  CHECK_THAT(unreadable_sessions(database)[0].why, Contains("block 1") && Contains("points"));
}
