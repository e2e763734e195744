// Activities, done at the person's own pace, wherever the rows of a session go.
#include "engine/store/deletion/held_data.h"
#include "engine/store/deletion/session_removal.h"
#include "engine/store/sessions/kept_writer.h"
#include "engine/store/sessions/session_check.h"
#include "engine/store/travel/archive.h"
#include "engine/store/travel/date_shift.h"
#include "engine/store/travel/merge.h"
#include "engine/store/travel/recover.h"
#include "engine/store/travel/result_file.h"
#include "tests/support/catch.h"
#include "tests/support/led_session.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/travel.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

const Author anna{"anna", "2026-11-23T09:00:00.000Z"};

ActivityRecord done_activity(int place) {
  ActivityRecord done = stopped_activity(place);
  done.activity = "Drehen \u00fcber die Schulter";
  done.outcome = ActivityOutcome::done;
  done.ended = stamp_at(1'000'000'120'000'000'000 + place);
  done.ratings = {{"pain", 0}, {"ease", 10}, {"clear", -2}};
  return done;
}

ActivityRecord skipped_activity(int place) {
  return {
      .place = place, .activity = "step", .factors = {}, .outcome = ActivityOutcome::skipped, .ratings = {}};
}

std::vector<ActivityRecord> every_activity() {
  return {stopped_activity(1), done_activity(2), skipped_activity(3)};
}

// One of each outcome; led_session.h saves the first.
Uuid session_with_activities(Database& database) {
  const Uuid session = write_led_session(database, "P001");
  SessionWriter writer(database);
  writer.save_activity(session, 2, done_activity(2));
  writer.save_activity(session, 2, skipped_activity(3));
  writer.end_session(session, SessionState::complete, afterwards);
  return session;
}

std::vector<ActivityRecord> activities_of(Database& database, const Uuid& session) {
  return SessionReader(database).session(session)->record.blocks[1].activities;
}

} // namespace

TEST_CASE("store: an activity comes back as it was, for every outcome") {
  Database database = Database::in_memory();
  const Uuid session = session_with_activities(database);
  const auto stored = SessionReader(database).session(session);
  REQUIRE(stored);
  CHECK(stored->record.blocks[0].activities.empty());
  CHECK(stored->record.blocks[1].activities == every_activity());
  CHECK(stored->activity_uuids[0].empty());
  CHECK(stored->activity_uuids[1].size() == 3);
  CHECK(stored->summary.trials == 5); // an activity is no trial
  CHECK(SessionReader(database).last_blocks("P001", touches, 1).blocks[0].activities == every_activity());
  CHECK(unreadable_sessions(database).empty());
}

TEST_CASE("archive: activities are there after an archive was taken in") {
  HomeAndClinic places;
  const Uuid session = session_with_activities(places.home);
  Database unpacked = places.archived();
  CHECK(merge_sessions(places.clinic, unpacked, {}).new_trials == 5);
  CHECK(activities_of(places.clinic, session) == every_activity());
  CHECK(merge_sessions(places.clinic, places.home, {.match = PatientMatch::by_code}).same_sessions == 1);
}

TEST_CASE("result: activities arrive where the prescription came from") {
  HomeAndClinic places;
  const Uuid session = session_with_activities(places.home);
  (void)places.bring_result();
  CHECK(activities_of(places.clinic, session) == every_activity());
}

TEST_CASE(
    "kept writer: activities that the database refuses come home from the journal, and so do those before "
    "them") {
  const ScratchFolder folder;
  Uuid session;
  std::vector<ActivityRecord> written{stopped_activity(1)};
  {
    Database database({.path = folder / "d.db"});
    session = write_led_session(database, "P001");
    KeptWriter writer(database);
    writer.go_on_with(*SessionReader(database).session(session));
    refuse_more_pages(database);
    for (int place = 2; place <= 120; ++place) {
      written.push_back(done_activity(place));
      writer.save_activity(session, 2, written.back());
    }
    REQUIRE(writer.emergency());
    CHECK(activities_of(database, session).size() < written.size());
  }
  Database database({.path = folder / "d.db"});
  REQUIRE(recover_journals(database).at(0).refusal.empty());
  CHECK(activities_of(database, session) == written);
}

TEST_CASE("privacy: activities are counted as held, and none is left") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  const Uuid session = session_with_activities(database);
  CHECK(rows_held(database, "activity") == 3);
  SECTION("of a patient that is deleted") { CHECK(delete_patient(database, "P001", anna).complete()); }
  SECTION("of a session that is removed") {
    (void)remove_session(database, {.session = to_string(session), .author = anna, .reason = "damaged"});
  }
  database.read("count", [](SQLite::Database& sqlite) {
    CHECK(sqlite.execAndGet("SELECT count(*) FROM activity").getInt() == 0);
  });
}

TEST_CASE("dates shifted: the clock of activities begins at zero with that of trials, under other names") {
  Database database = Database::in_memory();
  const Uuid session = session_with_activities(database);
  const StoredSession here = *SessionReader(database).session(session);
  const StoredSession away = shifted(here, shift_of(database, "P001"));
  const ActivityRecord& before = here.record.blocks[1].activities[1];
  const ActivityRecord& after = away.record.blocks[1].activities[1];
  CHECK(after.began->best < before.began->best);
  CHECK(after.ended->best - after.began->best == before.ended->best - before.began->best);
  CHECK(away.activity_uuids[1] != here.activity_uuids[1]);
}

TEST_CASE("hostile rows: an activity that no record can hold is refused, with block and place") {
  const std::string change = GENERATE(
      R"(factors = '{"times":"5"}')", R"(factors = '{"times":null}')", R"(factors = '{"times":5,"times":6}')",
      R"(factors = '{"a b":5}')", R"(factors = '{"":5}')", R"(factors = '{no json}')",
      R"(factors = '{"times":{"a":1}}')", R"(ratings = '{"pain":2.5}')", R"(ratings = '{"pain":1e300}')",
      R"(ratings = '{"pain":[1]}')", "outcome = 'juggled'", "activity = CAST(x'fffe' AS TEXT)",
      "began_latest_ns = 9223372036854775807", "began_earliest_ns = NULL");
  CAPTURE(change);
  Database database = Database::in_memory();
  (void)session_with_activities(database);
  database.change("forge", [&](SQLite::Database& sqlite) {
    sqlite.exec(fmt::format("UPDATE activity SET {} WHERE place = 1", change));
  });
  const auto unreadable = unreadable_sessions(database);
  REQUIRE(unreadable.size() == 1);
  CHECK_THAT(unreadable[0].why, Contains("block 2: activity 1"));
}
