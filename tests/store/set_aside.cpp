// A session that a clinician excluded, for example because the clock was wrong: kept, and newest and counted
// nowhere.
#include "engine/store/people/patients.h"
#include "engine/store/sessions/excluded_sessions.h"
#include "engine/store/sessions/practice_days.h"
#include "engine/store/sessions/session_reader.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

using namespace dorsal;
using namespace dorsal::test;

namespace {

struct Desk {
  ScratchFolder folder;
  Database database{{.path = folder / "d.db", .uuids = seeded_uuids(1)}};
  SessionWriter writer{database};
  SessionReader reader{database};

  Uuid session(const std::string& utc, SessionState state = SessionState::complete) {
    const Uuid made = writer.begin_session(header_of("ABC123", utc));
    writer.begin_block(made, {1, BlockKind::train, "train", 1});
    writer.save_trial(made, 1, answered(1, Side::left, Side::left));
    if (state != SessionState::running) writer.end_session(made, state, {utc, 60});
    return made;
  }
  void set_aside(const Uuid& session) {
    exclude_session(database, session, {{"anna", "2026-11-29T10:00:00.000Z"}, "the clock was wrong"});
  }
};

} // namespace

TEST_CASE("set aside: a session dated far ahead is no longer the newest, the last, or a day of practice") {
  Desk desk;
  desk.session("2026-11-22T23:40:00.000Z");
  const Uuid ahead = desk.session("2031-03-02T10:00:00.000Z");
  CHECK(desk.reader.newest_start()->utc == "2031-03-02T10:00:00.000Z");
  desk.set_aside(ahead);
  CHECK(desk.reader.newest_start()->utc == "2026-11-22T23:40:00.000Z");
  CHECK(patient_overview(desk.database, "ABC123").last_start == WallClock{"2026-11-22T23:40:00.000Z", 60});
  CHECK(patient_overviews(desk.database).at(0).sessions == 2);
  const auto practice = practice_days(desk.database, "2026-11-01").at("ABC123");
  REQUIRE(practice.recent.size() == 1);
  CHECK(practice.recent[0].utc == "2026-11-22T23:40:00.000Z");
  std::vector<LeftOutSession> left_out;
  CHECK(desk.reader.counted_summaries("ABC123", left_out).size() == 1);
  CHECK(left_out.empty());
  CHECK(desk.reader.sessions_of("ABC123").size() == 2);
}

TEST_CASE("set aside: a session dated long ago is no first day, and its blocks teach nothing") {
  Desk desk;
  const Uuid before = desk.session("1970-01-01T00:05:00.000Z");
  desk.session("2026-11-22T18:40:00.000Z");
  CHECK(desk.reader.count_blocks("ABC123", BlockKind::train) == 2);
  desk.set_aside(before);
  CHECK(practice_days(desk.database, "2026-11-01").at("ABC123").first.utc == "2026-11-22T18:40:00.000Z");
  CHECK(desk.reader.count_blocks("ABC123", BlockKind::train) == 1);
  CHECK(desk.reader.last_blocks("ABC123", BlockKind::train, 5).blocks.size() == 1);
  // What began before it was set aside is planned again as it was.
  CHECK(desk.reader.count_blocks("ABC123", BlockKind::train, "2026-11-29T09:00:00.000Z") == 2);
  include_session(desk.database, before, {"anna", "2026-11-29T11:00:00.000Z"});
  CHECK(desk.reader.count_blocks("ABC123", BlockKind::train) == 2);
}

TEST_CASE("set aside: an unfinished session is not offered to go on with") {
  Desk desk;
  const Uuid open = desk.session("2031-03-02T10:00:00.000Z", SessionState::running);
  CHECK(desk.reader.unfinished_session("ABC123"));
  desk.set_aside(open);
  CHECK_FALSE(desk.reader.unfinished_session("ABC123"));
}

TEST_CASE("set aside: the newest session of people is asked for, not that of simulated patients") {
  Desk desk;
  CHECK_FALSE(desk.reader.newest_start());
  (void)desk.writer.begin_session(header_of("SIM1"), Origin::simulated);
  CHECK_FALSE(desk.reader.newest_start());
}
