// The console on the shared store of a site: what it reads is what the stations' own consoles read.
#include "tools/console/console.h"

#include "engine/shared/shared_trial.h"
#include "engine/store/people/decisions.h"
#include "engine/store/people/notes.h"
#include "engine/store/people/protocol_history.h"
#include "engine/store/sessions/excluded_sessions.h"
#include "tests/support/catch.h"
#include "tests/support/foreign_leaks.h"
#include "tests/support/shared_site.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;
using console::Console;
using console::Reply;

namespace {

// Somebody signed in at a console.
class Desk {
public:
  explicit Desk(Database own, const std::string& shared = {})
      : console_(std::move(own),
                 {.port = 1,
                  .now =
                      [] {
                        return console::WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}} +
                               std::chrono::hours{10};
                      },
                  .shared = shared.empty() ? nullptr : std::make_unique<SharedClinic>(shared)}) {
    const Reply first =
        ask("POST", "first-account",
            {{"secret", console_.first_secret()}, {"name", "anna"}, {"passphrase", "quiet river stone"}});
    REQUIRE(first.status == 200);
    cookie_ = *first.session;
    csrf_ = first.body["csrf"];
  }

  Reply ask(const std::string& method, const std::string& path, const Json& body = Json::object()) {
    return console_.answer({.method = method,
                            .path = "/api/v1/" + path,
                            .host = "127.0.0.1:1",
                            .origin = {},
                            .fetch_site = {},
                            .content_type = "application/json",
                            .csrf = csrf_,
                            .cookie = cookie_,
                            .body = body.dump()});
  }
  Reply get(const std::string& path) { return ask("GET", path); }
  Json patient(const std::string& code) {
    const Reply reply = get("patients/" + code);
    REQUIRE(reply.status == 200);
    return reply.body;
  }
  // As the page asks for it, until every grade is worked out.
  Json list() {
    Reply reply = get("patients");
    while (reply.body["grades_pending"] != 0) reply = get("patients");
    return reply.body["patients"];
  }
  Database& own() { return console_.database(); }

private:
  Console console_;
  std::string cookie_;
  std::string csrf_;
};

// What a station's console and the shared store's must tell alike: notes and archive stay on the station.
Json without_own(Json patient) {
  for (const char* key : {"notes", "archived"}) patient.erase(key);
  return patient;
}

Author anna() { return {"anna", "2026-11-20T10:00:00.000Z"}; }

std::optional<int> set_goal(Database& database, const std::optional<std::string>& patient, double goal,
                            const std::string& at) {
  const auto last = last_protocol(database, patient);
  return change_protocol(database, {.patient = patient,
                                    .text = fmt::format("[readiness]\naccuracy_goal = {}\n", goal),
                                    .made_from = last ? last->version : 0,
                                    .who = "bert",
                                    .at_utc = at,
                                    .why = "slow"});
}

} // namespace

TEST_CASE("console on the shared store: tells of a patient what the station's own console tells") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  station.run_sessions("ABC123", 4, 24);
  station.run_sessions("XYZ", 1, 10);
  std::string excluded;
  station.database.read("find a session", [&](SQLite::Database& sqlite) {
    excluded = sqlite.execAndGet("SELECT uuid FROM session WHERE patient = 1 ORDER BY start_utc").getString();
  });
  exclude_session(station.database, *parse_uuid(excluded), {anna(), "wrong glasses"});
  add_decision(station.database, "ABC123",
               {DecisionKind::stay, Grade::cannot_tell, "anna", "2026-11-20T10:00:00.000Z", "too early"});
  add_note(station.database, "ABC123", {anna(), "likes tea"});
  REQUIRE(set_goal(station.database, {}, 0.85, "2026-11-20T11:00:00.000Z"));
  REQUIRE(set_goal(station.database, "ABC123", 0.84, "2026-11-20T12:00:00.000Z"));
  CHECK(station.sync(store.address(store.leeds)).decisions_sent == 1);
  CHECK(station.sync(store.address(store.leeds)).decisions_sent == 0);

  Desk shared(Database::in_memory(seeded_uuids(2)), store.address(store.leeds));
  const Json there = shared.patient("ABC123");
  const Json list = shared.list();
  CHECK(there["notes"].empty());
  CHECK(there["sessions"][0]["excluded"]["reason"] == "wrong glasses");
  CHECK(there["decisions"][0]["reason"] == "too early");
  const std::string block = fmt::format("sessions/{}/blocks/1", excluded);
  const Json trials = shared.get(block).body;
  const Json settings = shared.get("patients/ABC123/settings").body;

  SECTION("value by value") {
    Desk own(std::move(station.database));
    CHECK(without_own(there) == without_own(own.patient("ABC123")));
    CHECK(list == own.list());
    CHECK(trials == own.get(block).body);
    CHECK(trials["trials"].size() == 24);
    CHECK(settings == own.get("patients/ABC123/settings").body);
  }
  SECTION("and an exclusion that was taken back counts again") {
    include_session(station.database, *parse_uuid(excluded), anna());
    (void)station.sync(store.address(store.leeds));
    CHECK(shared.patient("ABC123")["sessions"][0]["excluded"].is_null());
  }
  SECTION("another site's role sees nothing of it, the manager's no reasons") {
    Desk york(Database::in_memory(seeded_uuids(3)), store.address(store.york));
    CHECK(york.get("patients").body["patients"].empty());
    CHECK(york.get("patients/ABC123").status == 404);
    CHECK(york.get(block).status == 404);
    CHECK_THROWS_WITH(SharedClinic(store.address(store.manager)), Contains("dorsal trial show"));
    pqxx::connection connection(store.address(store.manager));
    for (const char* table : {"decision", "exclusion"}) {
      pqxx::work work(connection);
      CHECK_THROWS_AS(work.exec(fmt::format("SELECT reason FROM dorsal.{}", table)), pqxx::sql_error);
    }
  }
}

TEST_CASE("console on the shared store: a change is kept here and sent, and two never overwrite each other") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  station.run_sessions("ABC123", 2, 24);
  REQUIRE(set_goal(station.database, "ABC123", 0.85, "2026-11-20T11:00:00.000Z"));
  (void)station.sync(store.address(store.leeds));
  Desk one(Database::in_memory(seeded_uuids(2)), store.address(store.leeds));
  Desk two(Database::in_memory(seeded_uuids(3)), store.address(store.leeds));
  const std::string path = "patients/ABC123/settings";
  CHECK(one.get(path).body["version"] == 1);
  const auto body = [](int version, double goal) {
    return Json{{"version", version}, {"why", "slower"}, {"values", {{"readiness.accuracy_goal", goal}}}};
  };

  const Reply kept = one.ask("PUT", path, body(1, 0.87));
  INFO(kept.body.dump());
  REQUIRE(kept.status == 200);
  CHECK(kept.body["version"] == 2);
  CHECK(two.ask("PUT", path, body(1, 0.89)).status == 409);
  CHECK(two.get(path).body["version"] == 2);
  CHECK(two.get(path).body["history"][0]["who"] == "anna");
  CHECK(last_protocol(one.own(), "ABC123")->version == 1); // of its own, with an entry in its audit log
  CHECK(one.get("audit").body["rows"][0]["action"] == "protocol changed");

  // The station's own is as it was, and every console says so.
  CHECK(two.get(path).body["differing"].size() == 2);
  CHECK(two.patient("ABC123")["settings_differ"] == true);
  CHECK(station.sync(store.address(store.leeds)).differences.size() == 1);
  CHECK(last_protocol(station.database, "ABC123")->version == 1);

  SECTION("a computer whose clock is behind is told so") {
    REQUIRE(set_goal(station.database, "ABC123", 0.82, "2026-11-24T11:00:00.000Z"));
    (void)station.sync(store.address(store.leeds));
    const Reply refused = one.ask("PUT", path, body(3, 0.89));
    CHECK(refused.status == 422);
    CHECK(refused.body["error"].get<std::string>().find("clock") != std::string::npos);
  }
  SECTION("a decision too") {
    const std::string grade = one.patient("ABC123")["readiness"]["grade"];
    const Json stay{{"kind", "stay"}, {"grade", grade}, {"reason", "wait"}};
    CHECK(one.ask("POST", "patients/ABC123/decisions", stay).status == 201);
    CHECK(two.patient("ABC123")["decisions"][0]["reason"] == "wait");
    CHECK(two.get("patients").body["patients"][0]["decisions"] == 1);
    CHECK(decisions_about(one.own(), "ABC123").size() == 1);
    CHECK(one.ask("POST", "patients/NOBODY/decisions", stay).status == 404);
  }
  SECTION("a programme and what was decided about a phase of it") {
    REQUIRE(one.ask("PUT", path, {{"version", 2}, {"why", "x"}, {"programme", "built-in"}}).status == 200);
    const Json aside{
        {"kind", "set aside"}, {"phase", "touch"}, {"grade", "CANNOT TELL"}, {"reason", "sore skin"}};
    REQUIRE(one.ask("POST", "patients/ABC123/decisions", aside).status == 201);
    const Json seen = two.patient("ABC123");
    CHECK(seen["decisions"][0]["phase"] == "touch");
    CHECK(seen["programme"]["phases"][1]["state"] == "set aside");
    CHECK(two.list()[0]["phases"].back()["name"] == "pictures");
    CHECK(two.ask("POST", "patients/ABC123/decisions", aside).status == 422);
  }
}

TEST_CASE("console on the shared store: what belongs to a station is refused with where to do it") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  station.run_sessions("ABC123", 1, 3);
  (void)station.sync(store.address(store.leeds));
  Desk desk(Database::in_memory(seeded_uuids(2)), store.address(store.leeds));
  for (const auto& [path, body] :
       {std::pair<std::string, Json>{"patients", Json::object()},
        {"patients/ABC123/notes", {{"text", "x"}}},
        {"patients/ABC123/archive", {{"archived", true}}},
        {"sessions/123e4567-e89b-42d3-a456-426614174000/exclusion", {{"excluded", true}, {"reason", "x"}}},
        {"sessions/123e4567-e89b-42d3-a456-426614174000/move", {{"to", "XYZ"}}}}) {
    const Reply reply = desk.ask("POST", path, body);
    CHECK(reply.status == 409);
    CHECK_THAT(reply.body["error"].get<std::string>(), Contains("station"));
  }
  const Json state = desk.get("state").body;
  CHECK(state["shared"]["site"] == "LEEDS");
  CHECK(state["shared"]["place"].get<std::string>().find("password") == std::string::npos);
}

TEST_CASE("console on the shared store: says when the server is gone, and goes on when it is back") {
  if (has_no_server()) return;
  Store store;
  Station station(1);
  station.run_sessions("ABC123", 1, 3);
  (void)station.sync(store.address(store.leeds));
  Desk desk(Database::in_memory(seeded_uuids(2)), store.address(store.leeds));
  CHECK(desk.get("patients/ABC123").status == 200);
  store.cluster.kill_server();
  {
    const ForeignLeaks lost_connection;
    CHECK(desk.get("patients/ABC123").status == 503);
  }
  CHECK(desk.ask("PUT", "settings", {{"version", 0}, {"why", "x"}, {"follow", true}}).status == 503);
  store.cluster.run();
  CHECK(desk.get("patients/ABC123").status == 200);
}

TEST_CASE("console on the shared store: what no file would keep is left out, counted and named") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  station.run_sessions("ABC123", 3, 8);
  station.run_sessions("XYZ", 1, 8);
  add_decision(station.database, "ABC123",
               {DecisionKind::stay, Grade::cannot_tell, "anna", "2026-11-20T10:00:00.000Z", "too early"});
  (void)station.sync(store.address(store.leeds));
  damage(
      store,
      "UPDATE dorsal.trial SET movement = 'sideways' WHERE trial = 3 AND session_uuid = (SELECT session_uuid "
      "FROM dorsal.session WHERE patient_code = 'ABC123' ORDER BY start_utc LIMIT 1); "
      "UPDATE dorsal.session SET seed = '99999999999999999999', utc_offset_minutes = 99999999999 WHERE "
      "session_uuid = (SELECT session_uuid FROM dorsal.session WHERE patient_code = 'ABC123' ORDER BY "
      "start_utc DESC LIMIT 1); "
      "UPDATE dorsal.decision SET kind = 'maybe'");
  Desk desk(Database::in_memory(seeded_uuids(2)), store.address(store.leeds));
  const Json patient = desk.patient("ABC123");
  CHECK(patient["sessions"].size() == 1);
  CHECK(patient["decisions"].empty());
  REQUIRE(patient["left_out"].size() == 3);
  CHECK_THAT(patient["left_out"].dump(), Contains("trial 3") && Contains("a decision: "));
  const Json list = desk.list();
  REQUIRE(list.size() == 2);
  CHECK(list[0]["left_out"] == 3);
  CHECK(list[1]["left_out"] == 0);
  CHECK_NOTHROW(trial_overview(store.address(store.manager),
                               {.origin = Origin::person, .as_of_utc = "2026-11-29T10:00:00.000Z"}));
  CHECK(desk.ask("POST", "patients/ABC123/removal", {{"session", "x"}, {"reason", "y"}}).status == 409);
}
