// What imagery and movement leave travels as every activity and every answer does, and goes with the patient.
#include "engine/store/deletion/held_data.h"
#include "engine/store/deletion/session_removal.h"
#include "engine/store/sessions/kept_writer.h"
#include "engine/store/travel/date_shift.h"
#include "engine/store/travel/merge.h"
#include "engine/store/travel/recover.h"
#include "engine/system/sha256.h"
#include "tests/support/catch.h"
#include "tests/support/moved_patient.h"
#include "tests/support/travel.h"

#include <algorithm>

using namespace dorsal;
using namespace dorsal::test;

namespace {

const Author berta{"berta", "2026-11-23T09:00:00.000Z"};

MadeVisit visit_with_words() {
  return {
      .records = records_of_movement({.quota = 8, .seconds_to_ease = 40}, 1),
      .words = {{std::string{movement::goal_item}, made_goal}, {movement::fear_item("squat"), made_fear}}};
}

void check_arrived(Database& database, const Uuid& session) {
  const auto stored = SessionReader(database).session(session);
  REQUIRE(stored);
  CHECK(stored->record.blocks[0].activities == visit_with_words().records);
  REQUIRE(stored->record.responses.size() == 2);
  CHECK(stored->record.responses[0] == movement::words_response("goal", made_goal, "en"));
  CHECK(stored->record.responses[1].answers[0].words == made_fear);
}

} // namespace

TEST_CASE("words beside movements: the digest is that of the definition that goes with them") {
  const InstrumentResponse words = movement::words_response("goal", "x", "en");
  CHECK(words.sha256 == sha256_of_text(words.definition));
}

TEST_CASE("movements and their words: archived, taken in, and merged again without doubling") {
  HomeAndClinic places;
  const Uuid session = write_moved_visit(places.home, visit_with_words());
  Database unpacked = places.archived();
  check_arrived(unpacked, session);
  CHECK(merge_sessions(places.clinic, unpacked, {}).new_sessions == 1);
  check_arrived(places.clinic, session);
  CHECK(merge_sessions(places.clinic, places.home, {.match = PatientMatch::by_code}).same_sessions == 1);
}

TEST_CASE("movements and their words: arrive where the prescription came from") {
  HomeAndClinic places;
  const Uuid session = write_moved_visit(places.home, visit_with_words());
  const Uuid imagined = write_moved_visit(
      places.home, {.day = 2, .task = TaskId::imagery, .records = records_of_imagery({}, 1), .words = {}});
  (void)places.bring_result();
  check_arrived(places.clinic, session);
  CHECK(SessionReader(places.clinic).session(imagined)->record.blocks[0].activities ==
        records_of_imagery({}, 1));
}

TEST_CASE("movements and their words: what a full disk refuses comes home from the journal") {
  const ScratchFolder folder;
  Uuid session;
  {
    Database database({.path = folder / "d.db"});
    session = SessionWriter(database).begin_session(header_of("P001"));
    SessionWriter(database).begin_block(session, {1, {Purpose::train, TaskId::movement}, "", 400});
    KeptWriter writer(database);
    writer.go_on_with(*SessionReader(database).session(session));
    refuse_more_pages(database);
    for (int i = 0; i < 60; ++i)
      for (ActivityRecord& record : records_of_movement({}, 1 + 3 * i))
        writer.save_activity(session, 1, record);
    writer.keep_response(session, movement::words_response("goal", made_goal, "en"));
    REQUIRE(writer.emergency());
  }
  Database database({.path = folder / "d.db"});
  REQUIRE(recover_journals(database).at(0).refusal.empty());
  const auto stored = SessionReader(database).session(session);
  CHECK(stored->record.blocks[0].activities.size() == 180);
  CHECK(stored->record.responses.at(0).answers.at(0).words == made_goal);
}

TEST_CASE(
    "movements and their words: none is left of a patient that is deleted or a session that is removed") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  const Uuid session = write_moved_visit(database, visit_with_words());
  CHECK(rows_held(database, "activity") == 3);
  SECTION("patient") { CHECK(delete_patient(database, "P001", berta).complete()); }
  SECTION("session") {
    (void)remove_session(database,
                         {.session = to_string(session), .author = berta, .reason = "wrong person"});
  }
  CHECK(rows_of_sessions(database).find(made_fear) == std::string::npos);
  database.read("count", [](SQLite::Database& sqlite) {
    CHECK(sqlite.execAndGet("SELECT count(*) FROM activity").getInt() == 0);
  });
}

TEST_CASE("movements and their words: words stay at home where dates are shifted, ratings go") {
  Database database = Database::in_memory();
  const Uuid session = write_moved_visit(database, visit_with_words());
  const StoredSession away = shifted(*SessionReader(database).session(session), shift_of(database, "P001"));
  for (const InstrumentResponse& response : away.record.responses)
    CHECK(std::ranges::all_of(response.answers, [](const ItemAnswer& one) { return one.words.empty(); }));
  CHECK(away.record.blocks[0].activities[0].ratings == visit_with_words().records[0].ratings);
}
