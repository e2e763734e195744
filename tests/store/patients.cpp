#include "engine/store/people/patients.h"

#include "engine/core/base/error.h"
#include "engine/store/audit/audit_log.h"
#include "engine/store/people/notes.h"
#include "engine/store/people/threshold_templates.h"
#include "engine/store/sessions/excluded_sessions.h"
#include "engine/store/sessions/practice_days.h"
#include "engine/store/sessions/session_progress.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"

#include <set>

using namespace dorsal;
using namespace dorsal::test;

namespace {

const Author anna{"anna", "2026-11-23T10:00:00.000Z"};

Uuid session_on(Database& database, const std::string& patient, const std::string& utc,
                SessionState state = SessionState::complete) {
  SessionWriter writer(database);
  const Uuid session = writer.begin_session(header_of(patient, utc));
  writer.begin_block(session, {1, BlockKind::train, "train", 40});
  writer.save_trial(session, 1, answered(1, Side::left, Side::left));
  if (state != SessionState::running) writer.end_session(session, state, {utc, 60});
  return session;
}

AuditEvent last_event(Database& database) { return audit_entries(database).back().event; }

} // namespace

TEST_CASE("patients: one is added under a code of its own, and the log names the author") {
  Database database = Database::in_memory();
  std::set<std::string> codes;
  for (int i = 0; i < 50; ++i) codes.insert(add_patient(database, anna));
  CHECK(codes.size() == 50);
  for (const std::string& code : codes) {
    CHECK(is_patient_code(code));
    CHECK(code.find_first_of("IO01") == std::string::npos);
  }
  const AuditEvent event = last_event(database);
  CHECK(event.action == "patient added");
  CHECK(event.who == "anna");
  CHECK(event.at_utc == anna.at_utc);
  CHECK(patient_overviews(database).size() == 50);
}

TEST_CASE("patients: archiving keeps everything, twice is once, unknown codes are refused") {
  Database database = Database::in_memory();
  session_on(database, "P001", "2026-11-20T10:00:00.000Z");
  put_patient(database, "P001", Shelf::archived, anna);
  put_patient(database, "P001", Shelf::archived, anna);
  CHECK(patient_overview(database, "P001").archived);
  CHECK(patient_overview(database, "P001").sessions == 1);
  put_patient(database, "P001", Shelf::in_sight, anna);
  CHECK_FALSE(patient_overview(database, "P001").archived);
  CHECK_THROWS_AS(put_patient(database, "P'--", Shelf::archived, anna), Error);
  CHECK_THROWS_AS(patient_overview(database, "NOBODY"), Error);
  CHECK(verify_audit(database).faults.empty());
}

TEST_CASE("patients: the state changes with sessions and exclusions, not with notes") {
  Database database = Database::in_memory();
  const Uuid session = session_on(database, "P001", "2026-11-20T10:00:00.000Z");
  const auto state = [&] { return patient_overview(database, "P001").state; };
  const std::string before = state();
  add_note(database, "P001", {anna, "x"});
  CHECK(state() == before);
  exclude_session(database, session, {anna, "alarm"});
  const std::string excluded = state();
  CHECK(excluded != before);
  session_on(database, "P001", "2026-11-21T10:00:00.000Z");
  CHECK(state() != excluded);
}

TEST_CASE("notes: kept in their order and as they were written, gone with nobody but the patient") {
  Database database = Database::in_memory();
  session_on(database, "P001", "2026-11-20T10:00:00.000Z");
  add_note(database, "P001", {anna, "first '); DROP TABLE note; --"});
  add_note(database, "P001", {{"ben", "2026-11-24T10:00:00.000Z"}, "second\n\xe2\x82\xac"});
  const auto notes = notes_about(database, "P001");
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].text == "first '); DROP TABLE note; --");
  CHECK(notes[1].author.name == "ben");
  CHECK(notes[1].text == "second\n\xe2\x82\xac");
  CHECK(last_event(database).detail.find("second") == std::string::npos);
  CHECK_THROWS_AS(add_note(database, "NOBODY", {anna, "x"}), Error);
  CHECK_THROWS_AS(add_note(database, "P001", {anna, ""}), Error);
  CHECK(notes_about(database, "P001").size() == 2);
}

TEST_CASE("excluded sessions: with a reason, put back, moved with the session, each in the log") {
  Database database = Database::in_memory();
  const Uuid session = session_on(database, "P001", "2026-11-20T10:00:00.000Z");
  session_on(database, "P002", "2026-11-20T10:00:00.000Z");
  exclude_session(database, session, {anna, "phone"});
  exclude_session(database, session, {anna, "alarm"});
  REQUIRE(exclusions(database, "P001").size() == 1);
  CHECK(exclusions(database, "P001").at(session).reason == "alarm");
  move_session(database, session, "P002", anna);
  CHECK(exclusions(database, "P001").empty());
  CHECK(exclusions(database, "P002").contains(session));
  CHECK(last_event(database).action == "session moved");
  include_session(database, session, anna);
  CHECK(exclusions(database, "P002").empty());
  CHECK_THROWS_AS(move_session(database, session, "P002", anna), Error);
  CHECK_THROWS_AS(move_session(database, session, "NOBODY", anna), Error);
  CHECK_THROWS_AS(exclude_session(database, random_uuids()(), {anna, "x"}), Error);
  CHECK(verify_audit(database).faults.empty());
}

TEST_CASE("practice days: ended sessions since a day, and the first of all, for every patient") {
  Database database = Database::in_memory();
  session_on(database, "P001", "2026-09-01T10:00:00.000Z");
  session_on(database, "P001", "2026-11-20T10:00:00.000Z", SessionState::stopped);
  session_on(database, "P001", "2026-11-21T10:00:00.000Z", SessionState::running);
  session_on(database, "P002", "2026-09-01T10:00:00.000Z");
  const auto found = practice_days(database, "2026-11-01T00:00:00.000Z");
  REQUIRE(found.size() == 2);
  CHECK(found.at("P001").first.utc == "2026-09-01T10:00:00.000Z");
  REQUIRE(found.at("P001").recent.size() == 1);
  CHECK(found.at("P001").recent[0] == WallClock{"2026-11-20T10:00:00.000Z", 60});
  CHECK(found.at("P002").recent.empty());
}

TEST_CASE("session progress: the block and trials of the last session") {
  Database database = Database::in_memory();
  CHECK_FALSE(last_progress(database, "P001"));
  session_on(database, "P001", "2026-11-20T10:00:00.000Z");
  session_on(database, "P001", "2026-11-21T10:00:00.000Z", SessionState::running);
  const auto progress = last_progress(database, "P001");
  REQUIRE(progress);
  CHECK(progress->state == SessionState::running);
  CHECK(progress->block == 1);
  CHECK(progress->kind == BlockKind::train);
  CHECK(progress->pictures == 40);
  CHECK(progress->trials_saved == 1);
}

TEST_CASE("templates: one of a name, removed once, both in the log") {
  Database database = Database::in_memory();
  CHECK(keep_template(database, {"gentle", "[readiness]\n", anna}));
  CHECK_FALSE(keep_template(database, {"gentle", "other", anna}));
  CHECK(threshold_template(database, "gentle")->text == "[readiness]\n");
  CHECK(threshold_templates(database).size() == 1);
  remove_template(database, "gentle", anna);
  CHECK(last_event(database).action == "template removed");
  CHECK_THROWS_AS(remove_template(database, "gentle", anna), Error);
  CHECK_FALSE(threshold_template(database, "gentle"));
}
