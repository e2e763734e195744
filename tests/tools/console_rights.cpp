// Who reads what in the console: every route, each role, each field against one table.
#include "tests/support/console_desk.h"
#include "tests/support/led_session.h"
#include "tests/support/moved_patient.h"
#include "tools/console/routes.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace dorsal;
using namespace dorsal::console;
using Catch::Contains;
using test::Desk;
using test::passphrase;

namespace {

const std::string of_patient = "/api/v1/patients/ABC123";
// What clinicians write about patients; each is told apart in what anybody reads.
const std::vector<std::string> free_texts{"TEXT-note", "TEXT-decision", "TEXT-exclusion", "TEXT-patient-why",
                                          "TEXT-clinic-why"};

struct Clinic {
  Desk desk;
  Desk::Visitor anna = desk.clinician();
  Desk::Visitor rolf = researcher();
  std::string session = anna.get(of_patient).body["sessions"][0]["session"];

  Clinic() {
    const auto kept = [](const Desk::Answered& answer) { REQUIRE(answer.status < 300); };
    const Json why{{"version", 0}, {"values", {{"readiness.accuracy_goal", 0.75}}}};
    const auto because = [&](const std::string& text) {
      Json body = why;
      body["why"] = text;
      return body;
    };
    kept(anna.put("/api/v1/settings", because("TEXT-clinic-why")));
    Json of_one = because("TEXT-patient-why");
    of_one["values"] = {{"readiness.accuracy_goal", 0.7}};
    kept(anna.put(of_patient + "/settings", of_one));
    kept(anna.post(of_patient + "/notes", {{"text", "TEXT-note"}}));
    const Json grade = anna.get(of_patient).body["readiness"]["grade"];
    kept(anna.post(of_patient + "/decisions",
                   {{"kind", "stay"}, {"grade", grade}, {"reason", "TEXT-decision"}}));
    kept(
        anna.post("/api/v1/templates", {{"name", "strict"}, {"values", {{"readiness.accuracy_goal", 0.9}}}}));
    kept(anna.post("/api/v1/sessions/" + session + "/exclusion",
                   {{"excluded", true}, {"reason", "TEXT-exclusion"}}));
    for (const auto& who : {anna, rolf})
      kept(who.put("/api/v1/drafts", {{"about", "ABC123"}, {"field", "note"}, {"text", "half"}}));
  }

  Desk::Visitor researcher() const {
    REQUIRE(anna.post("/api/v1/accounts",
                      {{"name", "rolf"}, {"role", "researcher"}, {"passphrase", "another long one"}})
                .status == 201);
    return desk.signed_in(
        desk.visitor().post("/api/v1/sign-in", {{"name", "rolf"}, {"passphrase", "another long one"}}));
  }

  // The stars filled in: a patient's code or a session, and a block.
  [[nodiscard]] std::string filled(std::string path) const {
    const bool names_session = path.find("/sessions/") != std::string::npos;
    for (std::size_t at = path.find('*'); at != std::string::npos; at = path.find('*'))
      path.replace(at, 1, path.find("/blocks/") < at ? "1" : names_session ? session : "ABC123");
    return path;
  }
  [[nodiscard]] Database& desk_database() { return desk.console().database(); }
  [[nodiscard]] Desk::Answered ask(const Desk::Visitor& who, const Route& route) const {
    const Json values{{"values", {{"readiness.accuracy_goal", 0.8}}}};
    return who.send(std::string{route.method}, filled(std::string{route.path}),
                    route.method == "GET" ? "" : values.dump());
  }
};

// Answers without data, or with the same for everybody; the first would end the session.
bool tells_nothing(const Route& route) {
  return route.path.ends_with("/sign-out") || route.path.ends_with("/openapi.json");
}

std::string route_of(const Route& route) { return fmt::format("{} {}", route.method, route.path); }

} // namespace

TEST_CASE("rights: each field that a clinician reads stands in the table, with whom it is for") {
  const Clinic clinic;
  int fields = 0;
  for (const Route& route : routes()) {
    if (tells_nothing(route)) continue;
    const auto answer = clinic.ask(clinic.anna, route);
    if (answer.status >= 300 || !answer.body.is_object()) continue;
    for (const std::string& field : fields_of(answer.body)) {
      CAPTURE(route_of(route), field);
      CHECK(right_to(route.shown, field).has_value());
      ++fields;
    }
  }
  CHECK(fields > 400);
}

TEST_CASE("rights: a researcher reads the fields that are a researcher's, on every route, and no others") {
  const Clinic clinic;
  for (const Route& route : routes()) {
    if (tells_nothing(route)) continue;
    const auto answer = clinic.ask(clinic.rolf, route);
    CAPTURE(route_of(route));
    for (const std::string& text : free_texts) CHECK_THAT(answer.text, !Contains(text));
    if (answer.status >= 300 || !answer.body.is_object()) continue;
    for (const std::string& field : fields_of(answer.body)) {
      CAPTURE(field);
      CHECK(right_to(route.shown, field) == Role::researcher);
    }
  }
}

TEST_CASE("rights: a clinician reads every reason, on the pages where it was given and in the audit log") {
  const Clinic clinic;
  std::string all;
  for (const Route& route : routes())
    if (route.method == "GET") all += clinic.ask(clinic.anna, route).text;
  for (const std::string& text : free_texts) CHECK_THAT(all, Contains(text));
  CHECK_THAT(clinic.anna.get("/api/v1/audit").text, Contains("TEXT-decision"));
}

TEST_CASE("rights: movements have fields for researchers, and the person's words and why imagery waits are a "
          "clinician's") {
  Clinic clinic;
  test::write_moved_patient(clinic.desk_database(), "ABC123");
  test::write_moved_visit(clinic.desk_database(),
                          {.day = 20,
                           .task = TaskId::imagery,
                           .records = {test::moved_record(1, imagery::trauma_plan(), {{"yes", 1}})}},
                          "ABC123");
  const auto page = clinic.anna.get(of_patient);
  CHECK(page.body["movement"]["goal"] == test::made_goal);
  CHECK(page.body["movement"]["movements"][0]["feared_words"] == test::made_fear);
  CHECK_THAT(page.body["movement"]["imagery_waits"].get<std::string>(), Contains("waits for the clinician"));
  const auto found = find_route("GET", of_patient);
  REQUIRE(found);
  for (const std::string& field : fields_of(page.body)) {
    CAPTURE(field);
    CHECK(right_to(found->route.shown, field).has_value());
  }
  const auto read = clinic.rolf.get(of_patient);
  CHECK_THAT(read.text, !Contains("Ella") && !Contains(test::made_fear) && !Contains("waits for"));
  const Json& squat = read.body["movement"]["movements"][0];
  CHECK(squat["visits"] == 8);
  CHECK(squat["days"][0]["day"] != "2026-11-01"); // a day of their own
  CHECK(read.body["movement"]["imagined"][0]["chronometry"]["said"].is_string());
}

TEST_CASE(
    "rights: a session with touches has fields for researchers, on the page, the block and as a table") {
  Clinic clinic;
  test::write_led_session(clinic.desk_database(), "ABC123");
  const Json page = clinic.rolf.get(of_patient).body;
  const Json led = page["sessions"].back();
  CHECK(led["blocks"][1]["task"] == "points");
  CHECK(led["blocks"][1]["touches"]["scored"] == 3);
  CHECK(page["led_readiness"][0]["grade"] == "CANNOT TELL");
  const std::string session = led["session"];
  const Json block = clinic.rolf.get("/api/v1/sessions/" + session + "/blocks/2").body;
  REQUIRE(block["touches"].size() == 4);
  CHECK(block["touches"][0]["answered_by"] == "helper");
  CHECK(block["touches"][0]["factors"][1]["value"] == 12.3);
  CHECK_THAT(clinic.anna.get(of_patient + "/led-trials.csv").text, Contains("distance_mm"));
  for (const std::string& path : {of_patient, "/api/v1/sessions/" + session + "/blocks/2"}) {
    const auto found = find_route("GET", path);
    REQUIRE(found);
    for (const std::string& field : fields_of(clinic.anna.get(path).body)) {
      CAPTURE(path, field);
      CHECK(right_to(found->route.shown, field).has_value());
    }
  }
}

TEST_CASE("rights: a field without a row reaches no researcher, whatever it holds") {
  const Json body{
      {"entries", 1}, {"rows", {{{"entry", 1}, {"whim", "x"}, {"more", {{"deep", 1}}}}}}, {"new", 2}};
  const auto audit = find_route("GET", "/api/v1/audit");
  REQUIRE(audit);
  const ShownFields& shown = audit->route.shown;
  const Json read = readable_part(body, shown, Role::researcher);
  CHECK(fields_of(read) == std::vector<std::string>{"entries", "rows[].entry"});
  CHECK(readable_part(body, shown, Role::clinician) == body);
  CHECK(fields_of(readable_part(body, ShownFields{}, Role::researcher)).empty());
}

TEST_CASE("rights: no page shows a researcher when a session was, on which boot, or who else had one") {
  const Clinic clinic;
  const std::string real = clinic.anna.get(of_patient).body["sessions"][0]["start_utc"];
  const std::string shown = clinic.rolf.get(of_patient).body["sessions"][0]["start_utc"];
  CHECK(shown.substr(0, 10) < real.substr(0, 10));
  CHECK(shown.substr(10) == real.substr(10));
  for (const Route& route : routes()) {
    if (route.method != "GET" || tells_nothing(route)) continue;
    const auto answer = clinic.ask(clinic.rolf, route);
    CAPTURE(route_of(route));
    CHECK_THAT(answer.text, !Contains(real.substr(0, 10)));
  }
  CHECK_THAT(clinic.anna.get(of_patient).text, Contains(real.substr(0, 10)));
}
