// Answers to instruments, wherever the rows of a session go.
#include "engine/core/base/error.h"
#include "engine/store/deletion/held_data.h"
#include "engine/store/deletion/session_removal.h"
#include "engine/store/sessions/kept_writer.h"
#include "engine/store/sessions/session_check.h"
#include "engine/store/travel/archive.h"
#include "engine/store/travel/recover.h"
#include "engine/store/travel/result_file.h"
#include "tests/support/answered_session.h"
#include "tests/support/catch.h"
#include "tests/support/led_session.h"
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

} // namespace

TEST_CASE("store: answers to instruments come back as they were, whatever they hold") {
  Database database = Database::in_memory();
  const Uuid session = answered_session(database, "P001");
  const auto stored = SessionReader(database).session(session);
  REQUIRE(stored);
  CHECK(stored->record.responses == every_response());
  CHECK(unreadable_sessions(database).empty());
}

TEST_CASE("merge: answers arrive without loss, are the same when they come again, and are refused when they "
          "say something else") {
  Database there = Database::in_memory();
  Database here = Database::in_memory();
  const Uuid session = answered_session(there, "P001");
  (void)merge_sessions(here, there, {});
  CHECK(rows_of_sessions(here) == rows_of_sessions(there));
  CHECK(SessionReader(here).session(session)->record.responses == every_response());
  CHECK(merge_sessions(here, there, {}).same_sessions == 1);
  there.change("say something else", [](SQLite::Database& sqlite) {
    sqlite.exec("UPDATE instrument_response SET answers = '{\"now\":1}' WHERE place = 1");
  });
  CHECK_THROWS_AS(merge_sessions(here, there, {}), Error);
}

TEST_CASE("archive and result: answers to instruments travel without loss") {
  HomeAndClinic places;
  const Uuid session = answered_session(places.home, "P001");
  SECTION("in an archive of the patient, merged into another file") {
    Database opened = places.archived();
    Database merged = Database::in_memory();
    (void)merge_sessions(merged, opened, {});
    CHECK(SessionReader(merged).session(session)->record.responses == every_response());
  }
  SECTION("in a result") {
    (void)places.bring_result();
    CHECK(SessionReader(places.clinic).session(session)->record.responses == every_response());
  }
}

TEST_CASE("kept writer: answers that the database refuses come home from the journal, with those before") {
  const ScratchFolder folder;
  Uuid session;
  std::vector<InstrumentResponse> written = every_response();
  {
    Database database({.path = folder / "d.db"});
    KeptWriter writer(database);
    session = writer.begin_session(header_of("P001"));
    for (const InstrumentResponse& response : written) writer.keep_response(session, response);
    refuse_more_pages(database);
    for (int i = 0; i < 60; ++i) {
      written.push_back(every_response()[0]);
      writer.keep_response(session, written.back());
    }
    REQUIRE(writer.emergency());
  }
  Database database({.path = folder / "d.db"});
  REQUIRE(recover_journals(database).at(0).refusal.empty());
  CHECK(SessionReader(database).session(session)->record.responses == written);
}

TEST_CASE("kept writer: a session gone on with brings its earlier answers to the journal too") {
  const ScratchFolder folder;
  Uuid session;
  {
    Database database({.path = folder / "d.db"});
    session = SessionWriter(database).begin_session(header_of("P001"));
    for (const InstrumentResponse& response : every_response())
      SessionWriter(database).keep_response(session, response);
    KeptWriter writer(database);
    writer.go_on_with(*SessionReader(database).session(session));
    refuse_more_pages(database);
    writer.begin_block(session, {1, BlockKind::assess, "assess-a", 40});
    for (int trial = 1; trial <= 60 && !writer.emergency(); ++trial)
      writer.save_trial(session, 1, answered(trial, Side::left, Side::left));
    REQUIRE(writer.emergency());
  }
  Database database({.path = folder / "d.db"});
  REQUIRE(recover_journals(database).at(0).refusal.empty());
  CHECK(SessionReader(database).session(session)->record.responses == every_response());
}

TEST_CASE("privacy: answers are counted, and none is left of a patient deleted or a session removed") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  const Uuid session = answered_session(database, "P001");
  CHECK(rows_held(database, "instrument_response") == static_cast<int>(every_response().size()));
  SECTION("deleted") { CHECK(delete_patient(database, "P001", anna).complete()); }
  SECTION("removed") {
    (void)remove_session(database, {.session = to_string(session), .author = anna, .reason = "damaged"});
  }
  CHECK(rows_of_sessions(database).empty());
}

TEST_CASE("hostile rows: answers that no instrument could have had are refused, with their place") {
  const std::string change = GENERATE(
      R"(UPDATE instrument_response SET answers = '{no json}' WHERE place = 1)",
      R"(UPDATE instrument_response SET answers = '{"now":3,"now":4}' WHERE place = 1)",
      R"(UPDATE instrument_response SET answers = '{"Now!":3}' WHERE place = 1)",
      R"(UPDATE instrument_response SET answers = '{"now":[1]}' WHERE place = 1)",
      R"(UPDATE instrument_response SET answers = '{"now":true}' WHERE place = 1)",
      R"(UPDATE instrument_response SET answers = '{"now":1e999}' WHERE place = 1)",
      R"(UPDATE instrument_response SET answers = '{"now":{"words":"a","value":"b"}}' WHERE place = 1)",
      R"(UPDATE instrument_response SET answers = '{"now":{"words":"a","value":1,"more":2}}' WHERE place = 1)",
      R"(UPDATE instrument_response SET answers = '{"now":"\u001b[31m"}' WHERE place = 1)",
      R"(UPDATE instrument_response SET answers = '{"now":""}' WHERE place = 1)",
      "UPDATE instrument_response SET answers = '{\"now\":\"' || printf('%.*c', 401, 'x') || '\"}' WHERE "
      "place = 1");
  CAPTURE(change);
  Database database = Database::in_memory();
  (void)answered_session(database, "P001");
  database.change("forge", [&](SQLite::Database& sqlite) { sqlite.exec(change); });
  const auto unreadable = unreadable_sessions(database);
  REQUIRE(unreadable.size() == 1);
  CHECK_THAT(unreadable[0].why, Contains("answers 1"));
}

TEST_CASE("hostile rows: a definition that is not the one its digest names is found") {
  Database database = Database::in_memory();
  (void)answered_session(database, "P001");
  database.change("forge", [](SQLite::Database& sqlite) {
    sqlite.exec("UPDATE instrument_response SET definition = 'another' WHERE place = 1");
  });
  REQUIRE(unreadable_sessions(database).size() == 1);
  CHECK_THAT(unreadable_sessions(database)[0].why, Contains("digest"));
}
