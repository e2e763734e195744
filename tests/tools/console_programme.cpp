// The programme in the console: the line of phases, decisions about each, what is due, and settings that keep
// it.
#include "engine/clinic/instrument/shipped_instruments.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/console_desk.h"
#include "tests/support/led_session.h"
#include "tests/support/records.h"

#include <fmt/format.h>

#include <map>

using namespace dorsal;
using namespace dorsal::console;
using Catch::Contains;
using test::Desk;

namespace {

const std::string of_patient = "/api/v1/patients/ABC123";
const std::string decisions = of_patient + "/decisions";
const std::string clinic = "/api/v1/settings";

constexpr const char* side_by_side =
    "[[programme]]\nphase = \"touch\"\n[programme.dose]\nsession_length = \"30 min\"\n"
    "[[programme]]\nphase = \"pictures\"\n[programme.dose]\nsession_length = \"30 min\"\n";
constexpr const char* behind_a_door =
    "[[programme]]\nphase = \"touch\"\n[[programme]]\nphase = \"pictures\"\n"
    "opens = \"decision\"\n[programme.readiness]\nleast_days = 2\n";

Desk::Answered change(const Desk::Visitor& who, const std::string& where, int version, Json body) {
  body["version"] = version;
  body["why"] = "x";
  return who.put(where, body);
}

Json programme_of(const Desk::Visitor& who) { return who.get(of_patient).body["programme"]; }

Json about(const std::string& kind, const std::string& phase, const std::string& reason = {}) {
  return {{"kind", kind}, {"phase", phase}, {"grade", "CANNOT TELL"}, {"reason", reason}};
}

std::map<std::string, Json> fields_of_form(const Desk::Visitor& who, const std::string& where) {
  std::map<std::string, Json> fields;
  const Json body = who.get(where).body;
  for (const Json& field : body["fields"]) fields[field["key"]] = field["value"];
  return fields;
}

std::string toml_in_force(const Desk::Visitor& who, const std::string& where) {
  return who.get(where).body["toml"].get<std::string>();
}

} // namespace

TEST_CASE("console programme: without one the line has one phase, and the page is as it was") {
  const Desk desk;
  const auto anna = desk.clinician();
  const Json page = anna.get(of_patient).body;
  const Json& phases = page["programme"]["phases"];
  REQUIRE(phases.size() == 1);
  CHECK(phases[0]["name"] == "pictures");
  CHECK(phases[0]["state"] == "open");
  CHECK(phases[0]["grade"] == page["readiness"]["grade"]);
  CHECK(phases[0]["may"] == Json{"override", "stay"});
  CHECK_FALSE(phases[0].contains("readiness"));
  CHECK(anna.post(decisions, {{"kind", "stay"}, {"grade", "CANNOT TELL"}}).status == 201);
  CHECK(anna.get(of_patient).body["decisions"][0]["phase"] == "pictures");
  CHECK(anna.post(decisions, about("set aside", "pictures", "x")).status == 422);
}

TEST_CASE("console programme: phases in order with state, door and grade of their own evidence") {
  const Desk desk;
  const auto anna = desk.clinician();
  REQUIRE(change(anna, clinic, 0, {{"toml", side_by_side}}).status == 200);
  const Json programme = programme_of(anna);
  REQUIRE(programme["phases"].size() == 2);
  const Json touch = programme["phases"][0], pictures = programme["phases"][1];
  CHECK(touch["name"] == "touch");
  CHECK(touch["tasks"] == Json{"points", "touch"});
  CHECK(touch["door"] == "at once");
  CHECK(touch["adherence"].is_null());
  CHECK(pictures["why"] == "begun on 2026-11-22");
  CHECK(pictures["since"] == "2026-11-22");
  CHECK(programme["front"] == "touch");
  CHECK(pictures["readiness"]["findings"][0]["trials_used"]["trials"] == 24);
  CHECK(pictures["assess"]["all"]["attempts"] == 24);
  CHECK(anna.get(of_patient).body["assess"]["all"]["attempts"] == 0);
  CHECK_THAT(programme["today"]["sentence"].get<std::string>(),
             Contains("touch, about") && Contains("pictures"));
  CHECK_THAT(programme["today"]["without_helper"].get<std::string>(),
             Contains("pictures") && !Contains("touch"));
}

TEST_CASE("console programme: each decision does what it says, and only where it makes sense") {
  const Desk desk;
  const auto anna = desk.clinician();
  REQUIRE(change(anna, clinic, 0, {{"toml", behind_a_door}}).status == 200);
  const auto state = [&](std::size_t place) { return programme_of(anna)["phases"][place]["state"]; };
  const std::string session = anna.get(of_patient).body["sessions"][0]["session"];
  REQUIRE(
      anna.post("/api/v1/sessions/" + session + "/exclusion", {{"excluded", true}, {"reason", "x"}}).status ==
      200);
  CHECK(state(1) == "closed");
  CHECK(anna.post(decisions, about("open early", "pictures")).status == 422);
  CHECK(anna.post(decisions, about("go back", "pictures", "x")).status == 422);
  CHECK(anna.post(decisions, about("next phase", "touch")).status == 422);
  CHECK(anna.post(decisions, about("open early", "pictures", "keen")).status == 201);
  CHECK(state(1) == "open");
  CHECK(anna.post(decisions, about("set aside", "touch", "sore skin")).status == 201);
  CHECK(state(0) == "set aside");
  CHECK(programme_of(anna)["front"] == "pictures");
  CHECK(anna.post(decisions, about("set aside", "touch", "again")).status == 422);
  CHECK(anna.post(decisions, about("go back", "touch", "healed")).status == 201);
  CHECK(state(0) == "open");
  CHECK(anna.post(decisions, about("override", "touch", "moves away")).status == 201);
  CHECK(state(0) == "passed");
  const Json kept = anna.get(of_patient).body["decisions"];
  REQUIRE(kept.size() == 4);
  CHECK(kept[0]["phase"] == "touch");
  CHECK(kept[3]["phase"] == "pictures");
  CHECK(kept[3]["reason"] == "keen");
}

TEST_CASE(
    "console programme: a grade that changed and a phase that is not in force are refused in a sentence") {
  const Desk desk;
  const auto anna = desk.clinician();
  REQUIRE(change(anna, clinic, 0, {{"toml", side_by_side}}).status == 200);
  const auto late =
      anna.post(decisions, {{"kind", "set aside"}, {"phase", "touch"}, {"grade", "READY"}, {"reason", "x"}});
  CHECK(late.status == 409);
  CHECK_THAT(late.body["error"].get<std::string>(), Contains("grade of touch has changed"));
  for (const std::string phase : {"", "imagery", "Touch", "touch ", "touch\" OR 1=1"}) {
    const auto unknown = anna.post(decisions, about("stay", phase));
    CHECK(unknown.status == 422);
    CHECK_THAT(unknown.body["error"].get<std::string>(), Contains("in force are: \"touch\", \"pictures\""));
  }
  CHECK(anna.post(decisions, {{"kind", "stay"}, {"phase", 7}, {"grade", "CANNOT TELL"}}).status == 422);
  CHECK(anna.get(of_patient).body["decisions"].empty());
}

TEST_CASE("console programme: the list says which phases are open and what is due, and follows decisions") {
  const Desk desk;
  const auto anna = desk.clinician();
  const auto row = [&] { return anna.get("/api/v1/patients").body["patients"][0]; };
  CHECK(row()["phases"].size() == 1);
  CHECK_THAT(row()["today"].get<std::string>(), Contains("pictures, about"));
  REQUIRE(change(anna, clinic, 0, {{"toml", side_by_side}}).status == 200);
  CHECK(row()["phases"].size() == 2);
  CHECK_THAT(row()["today"].get<std::string>(), Contains("touch, about") && Contains(", then pictures"));
  REQUIRE(anna.post(decisions, about("set aside", "touch", "sore")).status == 201);
  CHECK(row()["phases"] ==
        Json::array({{{"name", "pictures"}, {"state", "open"}, {"grade", "CANNOT TELL"}}}));
  REQUIRE(anna.post(decisions, about("set aside", "pictures", "rest")).status == 201);
  CHECK(row()["phases"].empty());
  CHECK(row()["today"] == "nothing");
}

TEST_CASE("console programme: what is due changes with the day, without a grade worked out anew") {
  Desk desk;
  const auto anna = desk.clinician_at(WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}} +
                                      std::chrono::hours{20});
  const auto due = [&] { return anna.get("/api/v1/patients").body["patients"][0]["today"]; };
  CHECK(due() == "done for today");
  desk.now += std::chrono::minutes{10};
  CHECK(due() == "done for today");
  for (int i = 0; i < 30; ++i) {
    desk.now += std::chrono::minutes{10};
    static_cast<void>(anna.get("/api/v1/patients"));
  }
  CHECK_THAT(due().get<std::string>(), Contains("pictures, about"));
}

TEST_CASE("console programme: a saved threshold keeps it and reaches the phases that said nothing else") {
  const Desk desk;
  const auto anna = desk.clinician();
  REQUIRE(change(anna, clinic, 0, {{"toml", behind_a_door}}).status == 200);
  const Json values{{"readiness.accuracy_goal", 0.9}, {"readiness.least_days", 1}};
  const auto kept = change(anna, clinic, 1, {{"values", values}});
  REQUIRE(kept.status == 200);
  CHECK_THAT(kept.body["what"].get<std::string>(),
             Contains("accuracy_goal 0.8 -> 0.9") && !Contains("timing or keys") && !Contains("phase"));
  const Json phases = anna.get(clinic).body["programme"]["phases"];
  REQUIRE(phases.size() == 2);
  CHECK(phases[0]["own"] == "");
  CHECK(phases[1]["own"] == "readiness.least_days 1 -> 2");
  CHECK(phases[1]["door"] == "when a clinician opens it");
  CHECK(anna.get(of_patient).body["accuracy_goal"] == 0.9);
  // A patient's own change likewise, and a later one of the clinic still reaches the patient.
  const std::string own = of_patient + "/settings";
  REQUIRE(change(anna, own, 0, {{"values", {{"readiness.least_days", 3}}}}).status == 200);
  CHECK(anna.get(own).body["programme"]["phases"][1]["own"] == "readiness.least_days 3 -> 2");
  REQUIRE(change(anna, clinic, 2, {{"values", {{"dose.days_a_week", 3}}}}).status == 200);
  CHECK(anna.get(own).body["programme"]["phases"][1]["days_a_week"] == 3);
  CHECK(fields_of_form(anna, own).at("readiness.least_days") == 3);
}

TEST_CASE(
    "console programme: the built-in one and one phase only are a press each, and undone by the history") {
  const Desk desk;
  const auto anna = desk.clinician();
  const auto which = [&] { return anna.get(clinic).body["programme"]["which"]; };
  CHECK(which() == "none");
  const auto kept = change(anna, clinic, 0, {{"programme", "built-in"}});
  REQUIRE(kept.status == 200);
  CHECK(kept.body["what"] ==
        R"(programme one phase -> "education", "touch", "pictures", "imagery", "movement")");
  CHECK(which() == "built-in");
  CHECK(fields_of_form(anna, clinic).contains("points.start_mm"));
  REQUIRE(change(anna, clinic, 1, {{"values", {{"readiness.accuracy_goal", 0.85}}}}).status == 200);
  CHECK(which() == "built-in");
  CHECK(change(anna, clinic, 2, {{"programme", "built-in"}}).status == 422);
  REQUIRE(change(anna, clinic, 2, {{"programme", "none"}}).status == 200);
  CHECK(which() == "none");
  CHECK(fields_of_form(anna, clinic).at("readiness.accuracy_goal") == 0.85);
  REQUIRE(change(anna, clinic, 3, {{"undo_to", 2}}).status == 200);
  CHECK(which() == "built-in");
  CHECK(change(anna, clinic, 4, {{"programme", "mine"}}).status == 422);
  // Of one patient, over the clinic's.
  const std::string own = of_patient + "/settings";
  REQUIRE(change(anna, own, 0, {{"programme", "none"}}).status == 200);
  CHECK(programme_of(anna)["phases"].size() == 1);
  CHECK(which() == "built-in");
  REQUIRE(change(anna, own, 1, {{"follow", true}}).status == 200);
  CHECK(programme_of(anna)["phases"].size() == 5);
}

TEST_CASE("console programme: a template brings its thresholds to every phase and leaves the programme") {
  const Desk desk;
  const auto anna = desk.clinician();
  REQUIRE(change(anna, clinic, 0, {{"toml", behind_a_door}}).status == 200);
  REQUIRE(anna.post("/api/v1/templates", {{"name", "strict"}, {"values", {{"readiness.accuracy_goal", 0.9}}}})
              .status == 201);
  REQUIRE(change(anna, clinic, 1, {{"template", "strict"}}).status == 200);
  CHECK(anna.get(clinic).body["programme"]["which"] == "own");
  CHECK_THAT(toml_in_force(anna, clinic),
             Contains("accuracy_goal = 0.9") && Contains("opens = \"decision\""));
  CHECK(anna.get(clinic).body["programme"]["phases"][1]["own"] == "readiness.least_days 3 -> 2");
}

TEST_CASE("console programme: the preview grades each phase by the thresholds being changed") {
  const Desk desk;
  const auto anna = desk.clinician();
  REQUIRE(change(anna, clinic, 0, {{"toml", side_by_side}}).status == 200);
  const Json values{{"readiness.least_blocks", 4}};
  const Json preview = anna.post(of_patient + "/settings/preview", {{"values", values}}).body;
  REQUIRE(preview["phases"].size() == 2);
  CHECK(preview["phases"][1]["name"] == "pictures");
  CHECK(preview["changes"] == "readiness.least_blocks 3 -> 4");
}

TEST_CASE("console programme: days and what is due today reach no researcher") {
  const Desk desk;
  const auto anna = desk.clinician();
  REQUIRE(change(anna, clinic, 0, {{"toml", side_by_side}}).status == 200);
  REQUIRE(anna.post("/api/v1/accounts",
                    {{"name", "rolf"}, {"role", "researcher"}, {"passphrase", "another long one"}})
              .status == 201);
  const auto rolf = desk.signed_in(
      desk.visitor().post("/api/v1/sign-in", {{"name", "rolf"}, {"passphrase", "another long one"}}));
  const auto page = rolf.get(of_patient);
  CHECK_THAT(page.text, !Contains("2026-11-22"));
  CHECK_FALSE(page.body["programme"].contains("today"));
  CHECK(page.body["programme"]["phases"][1]["door"] == "at once");
  CHECK(page.body["programme"]["phases"][1]["readiness"]["findings"].size() > 5);
  const std::string report = rolf.get(of_patient + "/report").text;
  CHECK_THAT(report, Contains("pictures: Why this grade"));
  CHECK_THAT(report, !Contains("2026-11-2"));
}

TEST_CASE(
    "console programme: a yes to a safety question stops it, on page and list, until somebody clears it") {
  Desk desk;
  const auto anna = desk.clinician_at(WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 25}});
  REQUIRE(change(anna, clinic, 0, {{"programme", "built-in"}}).status == 200);
  const Instrument safety = shipped_instrument("safety").value();
  {
    Database database({.path = desk.folder() / "d.db"});
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(test::header_of("ABC123", "2026-11-24T18:40:00.000Z"));
    writer.keep_response(session, {safety.name,
                                   "monthly",
                                   "en",
                                   safety.sha256,
                                   safety.definition,
                                   {{.item = "saddle", .value = 1}, {.item = "fever", .value = 0}}});
    writer.end_session(session, SessionState::stopped, {"2026-11-24T18:41:00.000Z", 60});
  }
  const auto row = [&] { return anna.get("/api/v1/patients").body["patients"][0]; };
  const Json stopped = programme_of(anna);
  REQUIRE(stopped.contains("stopped"));
  CHECK(stopped["stopped"]["since"] == "2026-11-24");
  CHECK(stopped["stopped"]["items"] == Json{"saddle"});
  CHECK_THAT(stopped["today"]["sentence"].get<std::string>(), Contains("a clinician has to look first"));
  CHECK(row()["flags"].dump().find("safety question") != std::string::npos);
  CHECK(row()["today"] == "stopped");
  CHECK(anna.post(decisions, {{"kind", "clear"}}).status == 422);
  CHECK(anna.post(decisions, {{"kind", "clear"}, {"reason", "a bruise"}}).status == 201);
  CHECK_FALSE(programme_of(anna).contains("stopped"));
  CHECK(row()["flags"].dump().find("safety question") == std::string::npos);
}
