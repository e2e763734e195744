// The work list, and what may be taken back.
#include "engine/core/dose/adherence.h"
#include "tests/support/console_desk.h"
#include "tools/console/today/needs.h"

#include <fmt/format.h>

using namespace dorsal;
using namespace dorsal::console;
using Catch::Contains;
using test::Desk;

using namespace std::chrono_literals;

namespace {

const std::string list = "/api/v1/patients";
const std::string of_patient = "/api/v1/patients/ABC123";
constexpr const char* long_ago = "2026-11-01T00:00:00Z";
const Attention fresh{.came_utc = "2026-11-20T10:00:00Z",
                      .looked_utc = "2026-11-19T10:00:00Z",
                      .week_ago_utc = "2026-11-20T00:00:00Z",
                      .long_ago_utc = long_ago};

std::string kinds(const std::vector<Need>& needs) {
  std::string all;
  for (const Need& need : needs) all += fmt::format("{}{}", all.empty() ? "" : " ", need.kind);
  return all;
}

std::vector<std::string> kinds_of_list(const Desk::Visitor& who) {
  std::vector<std::string> found;
  const Json row = who.get(list).body["patients"][0];
  for (const Json& need : row["needs"]) found.push_back(need["kind"]);
  return found;
}

} // namespace

TEST_CASE("work list: each reason stands for what happened, and nothing else") {
  GradeShelf::Kept kept;
  CHECK(kinds(needs_of(kept, {}, fresh)) == "new");
  kept.pain_rose = true;
  kept.data_doubtful = true;
  kept.left_out = 1;
  kept.is_stopped = true;
  kept.undecided = {"pictures"};
  CHECK(kinds(needs_of(kept, Adherence{3, 10, 28}, fresh)) ==
        "stopped ready pain behind data unreadable new");
  CHECK(needs_of(kept, {}, fresh).at(1).phase == "pictures");
  CHECK(kinds(needs_of(kept, Adherence{5, 10, 28}, fresh)) == "stopped ready pain data unreadable new");
}

TEST_CASE("work list: what somebody has looked at goes, what only a decision ends stays") {
  GradeShelf::Kept kept;
  kept.pain_rose = kept.data_doubtful = kept.is_stopped = true;
  kept.left_out = 1;
  kept.undecided = {"pictures"};
  Attention looked = fresh;
  looked.looked_utc = "2026-11-21T10:00:00Z";
  CHECK(kinds(needs_of(kept, Adherence{3, 10, 28}, looked)) == "stopped ready");
  looked.week_ago_utc = "2026-11-22T00:00:00Z";
  CHECK(kinds(needs_of(kept, Adherence{3, 10, 28}, looked)) == "stopped ready behind unreadable");
}

TEST_CASE("work list: results of long ago are no news") {
  Attention old = fresh;
  old.came_utc = "2026-10-20T10:00:00Z";
  old.looked_utc = {};
  CHECK(needs_of({}, {}, old).empty());
}

TEST_CASE("work list: over HTTP somebody looks, looks away again, and a new result comes back by itself") {
  Desk desk;
  const auto anna = desk.clinician_at(WallTime{} + 24h * 20780);
  CHECK(kinds_of_list(anna) == std::vector<std::string>{"data", "new"});
  const std::string looked = of_patient + "/looked";
  CHECK(anna.post(looked, {{"looked", "yes"}}).status == 422);
  REQUIRE(anna.post(looked, {{"looked", true}}).status == 200);
  CHECK(kinds_of_list(anna).empty());
  desk.now += 1s;
  REQUIRE(anna.post(looked, {{"looked", false}}).status == 200);
  CHECK(kinds_of_list(anna) == std::vector<std::string>{"data", "new"});
  CHECK_THAT(anna.get("/api/v1/audit").text, Contains("results looked at"));
  CHECK(anna.get("/api/v1/audit").body["rows"][0]["code"] == "ABC123");
}

TEST_CASE("work list: a decision made since the last session has looked") {
  Desk desk;
  const auto anna = desk.clinician_at(WallTime{} + 24h * 20780);
  REQUIRE(anna.post(of_patient + "/decisions", {{"kind", "stay"}, {"grade", "CANNOT TELL"}}).status == 201);
  CHECK(kinds_of_list(anna).empty());
}

TEST_CASE("taking back: the newest decision of one's own, which stays on record with that it was") {
  Desk desk;
  const auto anna = desk.clinician();
  const std::string decisions = of_patient + "/decisions";
  const Json back{{"kind", "take back"}};
  CHECK(anna.post(decisions, back).status == 409);
  const Json moves_on{{"kind", "override"}, {"grade", "CANNOT TELL"}, {"reason", "moves away"}};
  REQUIRE(anna.post(decisions, moves_on).status == 201);
  const auto state = [&] { return anna.get(of_patient).body["programme"]["phases"][0]["state"]; };
  CHECK(state() == "passed");
  desk.now += 1s;
  REQUIRE(anna.post(decisions, back).status == 201);
  CHECK(state() == "open");
  const Json kept = anna.get(of_patient).body["decisions"];
  REQUIRE(kept.size() == 2);
  CHECK(kept[0]["kind"] == "take back");
  CHECK(kept[1]["taken_back"] == true);
  CHECK(anna.post(decisions, back).status == 409);
}

TEST_CASE("taking back: nobody takes back what somebody else decided or wrote") {
  const Desk desk;
  const auto anna = desk.clinician();
  REQUIRE(anna.post("/api/v1/accounts",
                    {{"name", "ben"}, {"role", "clinician"}, {"passphrase", "another long one"}})
              .status == 201);
  const auto ben = desk.signed_in(
      desk.visitor().post("/api/v1/sign-in", {{"name", "ben"}, {"passphrase", "another long one"}}));
  REQUIRE(anna.post(of_patient + "/decisions", {{"kind", "stay"}, {"grade", "CANNOT TELL"}}).status == 201);
  CHECK(ben.post(of_patient + "/decisions", {{"kind", "take back"}}).status == 409);
  REQUIRE(anna.post(of_patient + "/notes", {{"text", "hers"}}).status == 201);
  const Json note = anna.get(of_patient).body["notes"][0];
  const Json which{{"text", "hers"}, {"at_utc", note["at_utc"]}};
  CHECK(ben.post(of_patient + "/notes/taking-back", which).status == 409);
  CHECK(anna.post(of_patient + "/notes/taking-back", which).status == 200);
  CHECK(anna.get(of_patient).body["notes"].empty());
  CHECK(anna.post(of_patient + "/notes/taking-back", which).status == 409);
}

TEST_CASE("adding: a code of the clinic's own is taken once, and only if it is one") {
  const Desk desk;
  const auto anna = desk.clinician();
  const auto made = anna.post(list, {{"code", "BACK7"}});
  CHECK(made.status == 201);
  CHECK(made.body["code"] == "BACK7");
  CHECK(anna.post(list, {{"code", "BACK7"}}).status == 409);
  for (const char* none : {"ab", "AB", "ANNA MÜLLER", "../ETC", "ABCDEFGHIJKLMNOPQ"})
    CHECK(anna.post(list, {{"code", none}}).status == 422);
  CHECK(anna.post(list, Json::object()).body["code"].get<std::string>().size() == 6);
}

TEST_CASE("pictures: one of a set is shown by its id, and no other file") {
  const Desk desk;
  const auto anna = desk.clinician();
  const auto picture = anna.get("/api/v1/pictures/assess-a-01");
  CHECK(picture.status == 200);
  CHECK(picture.headers.find("Content-Type")->second == "image/webp");
  CHECK(picture.text.substr(0, 4) == "RIFF");
  for (const char* none :
       {"assess-a-01.webp", "manifest.csv", "..%2fassess-a%2fmanifest.csv", "assess-a-01~"})
    CHECK(anna.get(std::string{"/api/v1/pictures/"} + none).status == 404);
  CHECK(desk.visitor().get("/api/v1/pictures/assess-a-01").status == 401);
}

TEST_CASE("pictures: the ones missed most come first, each with how often") {
  const Desk desk;
  const Json missed = desk.clinician().get(of_patient).body["missed"];
  REQUIRE(!missed.empty());
  int before = 1000;
  for (const Json& one : missed) {
    CHECK(one["missed"] <= before);
    CHECK(one["missed"] <= one["shown"]);
    before = one["missed"];
  }
}
