// Trials that a helper leads, activities and tasks of blocks on a shared store.
#include "engine/shared/shared_deletion.h"
#include "engine/shared/shared_reader.h"
#include "engine/store/sessions/session_reader.h"
#include "tests/support/catch.h"
#include "tests/support/led_session.h"
#include "tests/support/shared_site.h"

#include <fmt/format.h>

using namespace dorsal;
using namespace dorsal::test;

namespace {

// Whether the statement was refused.
bool is_refused(const std::string& address, const std::string& statement) {
  pqxx::connection connection(address);
  pqxx::work work(connection);
  try {
    work.exec(statement);
    return false;
  } catch (const pqxx::sql_error&) {
    return true;
  }
}

// By the columns that a station of before version 12 knows.
void add_block(const std::string& address, int number, const char* kind) {
  pqxx::connection connection(address);
  pqxx::work work(connection);
  work.exec(
      fmt::format("INSERT INTO dorsal.block (site, month, session_uuid, block, kind, picture_set, pictures) "
                  "SELECT site, month, session_uuid, {}, '{}', 'words', 4 FROM dorsal.session",
                  number, kind));
  work.commit();
}

std::string led_trial_with(const std::string& change) {
  return fmt::format(
      "INSERT INTO dorsal.led_trial SELECT (t).* FROM (SELECT jsonb_populate_record(t, '{{\"uuid\": "
      "\"0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b\", \"trial\": 99{}}}') FROM dorsal.led_trial t WHERE outcome = "
      "'answered' LIMIT 1) AS f(t)",
      change);
}

} // namespace

TEST_CASE("sync: led trials, their strays and activities arrive as they were, once, and are deleted with the "
          "patient") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  (void)ended_led_session(station.database, "ABC123");
  const SyncReport first = station.sync(store.address(store.leeds));
  CHECK(first.left_out.empty());
  CHECK(first.trials_sent == 5);
  CHECK(store.count("led_trial") == 4);
  CHECK(store.count("led_stray_input") == static_cast<std::int64_t>(every_stray().size()));
  CHECK(station.sync(store.address(store.leeds)).rows_sent == 0);
  int patients = 0;
  const auto left_out =
      for_each_shared_patient(store.address(store.manager), [&](const SharedPatient&, Database& database) {
        ++patients;
        CHECK(rows_of_sessions(database) == rows_of_sessions(station.database));
        SessionReader reader(database);
        const auto session = reader.session(reader.sessions().at(0).uuid);
        CHECK(session->record.blocks[1].activities == std::vector{stopped_activity(1)});
      });
  CHECK(patients == 1);
  CHECK(left_out.empty());
  CHECK(delete_shared_patient(store.cluster.address(), "LEEDS", "ABC123").complete());
  for (const char* table : {"session", "led_trial", "led_stray_input", "activity"}) {
    CAPTURE(table);
    CHECK(store.count(table) == 0);
  }
}

TEST_CASE("sync: a block without a task is of a station of before version 12, and is read as its kind says") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  (void)save_session(station.database, "ABC123", "2026-11-22T18:40:00.000Z", 2);
  (void)station.sync(store.address(store.leeds));
  for (const auto& [number, kind] : {std::pair{2, "control"}, std::pair{3, "train"}})
    add_block(store.address(store.leeds), number, kind);
  (void)for_each_shared_patient(store.address(store.manager), [&](const SharedPatient&, Database& database) {
    SessionReader reader(database);
    const auto session = reader.session(reader.sessions().at(0).uuid);
    REQUIRE(session->record.blocks.size() == 3);
    CHECK(session->record.blocks[0].header.kind == BlockKind::assess);
    CHECK(session->record.blocks[1].header.kind == BlockKind::control);
    CHECK(session->record.blocks[2].header.kind == BlockKind::train);
  });
}

TEST_CASE("roles: a led trial, an activity or a task that no export could read does not get in") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  (void)write_led_session(station.database, "ABC123");
  (void)station.sync(store.address(store.leeds));
  const std::string leeds = store.address(store.leeds);
  for (const char* change :
       {R"(, "factors": "[1]")", R"(, "factors": "{1}")", R"(, "outcome": "anticipation")",
        R"(, "answered_by": "nobody")", R"(, "cue_provider": "guess")", R"(, "touch_latest_ns": null)",
        R"(, "cue_quality": null)", R"(, "answer": null)", R"(, "pause_ns": -1)"}) {
    CAPTURE(change);
    CHECK(is_refused(leeds, led_trial_with(change)));
  }
  CHECK_FALSE(is_refused(leeds, led_trial_with("")));
  for (const char* wrong : {"'juggling', 'words'", "'assess', 'juggling'"})
    CHECK(is_refused(leeds,
                     fmt::format("INSERT INTO dorsal.block (site, month, session_uuid, block, kind, task, "
                                 "picture_set, pictures) SELECT site, month, session_uuid, 9, {}, '', 4 "
                                 "FROM dorsal.session",
                                 wrong)));
  for (const char* wrong : {"'{}', 'done', '{no'", "'{}', 'juggled', '{}'"})
    CHECK(
        is_refused(leeds, fmt::format("INSERT INTO dorsal.activity (site, month, session_uuid, uuid, block, "
                                      "place, activity, factors, outcome, ratings) SELECT site, month, "
                                      "session_uuid, gen_random_uuid(), 2, 9, 'a', {} FROM dorsal.session",
                                      wrong)));
}
