// The console over real HTTP: what it lets through, and what not.
#include "engine/store/people/patient_facts.h"
#include "engine/store/sessions/session_writer.h"
#include "engine/store/travel/result_file.h"
#include "tests/support/catch.h"
#include "tests/support/console_desk.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"
#include "tools/console/routes.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <thread>

using namespace dorsal;
using namespace dorsal::console;
using test::Desk;
using test::passphrase;
using test::RawClient;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

const std::string patients = "/api/v1/patients";
const std::string notes_path = "/api/v1/patients/ABC123/notes";

} // namespace

TEST_CASE("console: nothing without signing in, and the first link works once") {
  const Desk desk;
  for (const std::string path : {"", "/ABC123", "/ABC123/settings"})
    CHECK(desk.visitor().get(patients + path).status == 401);
  CHECK(desk.visitor()
            .post("/api/v1/first-account", {{"secret", "x"}, {"name", "eve"}, {"passphrase", passphrase}})
            .status == 403);
  const auto anna = desk.clinician();
  CHECK(anna.get(patients).status == 200);
  CHECK(desk.visitor()
            .post("/api/v1/first-account", {{"secret", ""}, {"name", "eve"}, {"passphrase", passphrase}})
            .status == 409);
}

TEST_CASE("console: other origins and host names are refused, before anything else") {
  const Desk desk;
  const auto anna = desk.clinician();
  CHECK(anna.with("Host", "evil.example").get(patients).status == 421);
  CHECK(anna.with("Host", "evil.example").get("/").status == 421);
  CHECK(anna.with("Host", fmt::format("127.0.0.1:{}", desk.port() + 1)).get(patients).status == 421);
  CHECK(anna.with("Origin", "http://evil.example").post(notes_path, {{"text", "x"}}).status == 403);
  CHECK(anna.with("Origin", "null").post(notes_path, {{"text", "x"}}).status == 403);
  CHECK(anna.with("Sec-Fetch-Site", "cross-site").get(patients).status == 403);
  const auto own = anna.with("Origin", fmt::format("http://127.0.0.1:{}", desk.port()));
  CHECK(own.post(notes_path, {{"text", "x"}}).status == 201);
}

TEST_CASE("console: changes need the session's token and JSON") {
  const Desk desk;
  const auto anna = desk.clinician();
  CHECK(anna.with("X-CSRF-Token", "").post(notes_path, {{"text", "x"}}).status == 403);
  CHECK(anna.with("X-CSRF-Token", std::string(64, 'a')).post(notes_path, {{"text", "x"}}).status == 403);
  CHECK(anna.with("Content-Type", "text/plain").post(notes_path, {{"text", "x"}}).status == 415);
  CHECK(anna.send("POST", notes_path, "{").status == 400);
  CHECK(anna.send("POST", notes_path, "[1]").status == 400);
  CHECK(anna.post(notes_path, {{"text", 5}}).status == 422);
  CHECK(anna.post(notes_path, {{"text", " "}}).status == 422);
  CHECK(anna.post(patients + "/ABC123/decisions", {{"kind", 7}}).status == 422);
  CHECK(anna.get(patients + "/ABC123").body["notes"].empty());
}

TEST_CASE("console: paths reach no files, large bodies are refused, answers carry their headers") {
  const Desk desk;
  for (const std::string path : {"/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/api/v1/../../page.html",
                                 "//etc/passwd", "/page.html", "/api/v1/patients/..%2f..%2fx/y", "/%00"})
    CHECK(desk.visitor().get(path).status == 404);
  CHECK(desk.visitor().send("POST", "/api/v1/sign-in", std::string(300'000, 'x')).status == 413);
  CHECK(desk.visitor().send("DELETE", patients).status == 405);
  const auto page = desk.visitor().get("/");
  CHECK(page.status == 200);
  CHECK_THAT(page.headers.find("Content-Security-Policy")->second,
             Contains("default-src 'none'") && Contains("script-src 'self';"));
  CHECK(page.headers.find("X-Content-Type-Options")->second == "nosniff");
  CHECK(page.headers.find("Cache-Control")->second == "no-store");
}

TEST_CASE("console: the cookie is out of reach of scripts and of other sites, and runs out") {
  Desk desk;
  const auto anna = desk.clinician();
  const auto again = desk.visitor().post("/api/v1/sign-in", {{"name", "anna"}, {"passphrase", passphrase}});
  CHECK_THAT(again.headers.find("Set-Cookie")->second, Contains("HttpOnly") && Contains("SameSite=Strict"));
  desk.now += 14min;
  CHECK(anna.get(patients).status == 200);
  desk.now += 14min;
  CHECK(anna.get(patients).status == 200);
  desk.now += 16min;
  CHECK(anna.get(patients).status == 401);
  const auto back =
      desk.signed_in(desk.visitor().post("/api/v1/sign-in", {{"name", "anna"}, {"passphrase", passphrase}}));
  CHECK(back.post("/api/v1/sign-out", Json::object()).status == 200);
  CHECK(back.get(patients).status == 401);
}

TEST_CASE("console: guessing passphrases is stopped, also with the right one, and forgiven in time") {
  Desk desk;
  static_cast<void>(desk.clinician());
  const auto attempt = [&](const std::string& name, const std::string& guess) {
    return desk.visitor().post("/api/v1/sign-in", {{"name", name}, {"passphrase", guess}}).status;
  };
  int looked_at = 0;
  for (int i = 0; i < 200; ++i) looked_at += attempt(i % 2 ? "anna" : "ANNA", std::to_string(i)) == 401;
  CHECK(looked_at == 5);
  CHECK(attempt("anna", passphrase) == 429);
  desk.now += 6min;
  CHECK(attempt("anna", passphrase) == 200);
}

TEST_CASE("console: researchers read all but notes and reasons, and change nothing") {
  const Desk desk;
  const auto anna = desk.clinician();
  REQUIRE(anna.post(notes_path, {{"text", "private"}}).status == 201);
  REQUIRE(anna.post("/api/v1/accounts",
                    {{"name", "rolf"}, {"role", "researcher"}, {"passphrase", "another long one"}})
              .status == 201);
  const auto rolf = desk.signed_in(
      desk.visitor().post("/api/v1/sign-in", {{"name", "rolf"}, {"passphrase", "another long one"}}));
  const auto page = rolf.get(patients + "/ABC123");
  CHECK(page.status == 200);
  CHECK_FALSE(page.body.contains("notes"));
  CHECK(page.body.dump().find("private") == std::string::npos);
  for (const std::string path : {"/api/v1/patients", "/api/v1/accounts", "/api/v1/patients/ABC123/notes",
                                 "/api/v1/patients/ABC123/decisions", "/api/v1/patients/ABC123/archive",
                                 "/api/v1/sessions/00000000-0000-4000-8000-000000000000/exclusion"})
    CHECK(rolf.post(path, Json::object()).status == 403);
  CHECK(rolf.put("/api/v1/settings", Json::object()).status == 403);
  CHECK(rolf.get("/api/v1/accounts").status == 403);
}

TEST_CASE("console: a note comes back as it was written, as JSON that no browser takes for a page") {
  const Desk desk;
  const auto anna = desk.clinician();
  const std::string hostile =
      "</script><img src=x onerror=alert(1)>'); DROP TABLE note; -- =1+1 \xe2\x82\xac";
  CHECK(anna.post(notes_path, {{"text", hostile}}).status == 201);
  const auto page = anna.get(patients + "/ABC123");
  CHECK(page.body["notes"][0]["text"] == hostile);
  CHECK(page.headers.find("Content-Type")->second == "application/json");
  CHECK(anna.post("/api/v1/patients/'%20OR%201=1%20--/notes", {{"text", "x"}}).status == 404);
}

TEST_CASE("console: one patient's page says why, and an override needs a reason and today's grade") {
  const Desk desk;
  const auto anna = desk.clinician();
  const auto page = anna.get(patients + "/ABC123").body;
  CHECK(page["readiness"]["grade"] == "CANNOT TELL");
  CHECK(page["readiness"]["findings"].size() > 10);
  CHECK(page["sessions"][0]["median_interval_ms"]["lower"].get<double>() == Approx(900));
  CHECK(anna.get(patients).body["patients"][0]["grade"] == "CANNOT TELL");
  const std::string path = patients + "/ABC123/decisions";
  CHECK(anna.post(path, {{"kind", "next phase"}, {"grade", "CANNOT TELL"}}).status == 422);
  CHECK(anna.post(path, {{"kind", "override"}, {"grade", "CANNOT TELL"}}).status == 422);
  CHECK(anna.post(path, {{"kind", "stay"}, {"grade", "READY"}}).status == 409);
  CHECK(anna.post(path, {{"kind", "override"}, {"grade", "CANNOT TELL"}, {"reason", "moves away"}}).status ==
        201);
  CHECK(anna.get(patients + "/ABC123").body["decisions"][0]["reason"] == "moves away");
  const std::string session = page["sessions"][0]["session"];
  CHECK(anna.get("/api/v1/sessions/" + session + "/blocks/1").body["trials"].size() == 24);
  CHECK(anna.get("/api/v1/sessions/" + session + "/blocks/9").status == 404);
  CHECK(anna.post("/api/v1/sessions/" + session + "/exclusion", {{"excluded", true}}).status == 422);
  CHECK(anna.post("/api/v1/sessions/" + session + "/exclusion", {{"excluded", true}, {"reason", "alarm"}})
            .status == 200);
  CHECK(anna.get(patients + "/ABC123").body["assess"]["all"]["attempts"] == 0);
}

TEST_CASE("console: thresholds change the grade, with history and undo, and a stale page keeps nothing") {
  const Desk desk;
  const auto anna = desk.clinician();
  const std::string path = patients + "/ABC123/settings";
  const Json values{
      {"readiness.least_blocks", 1}, {"readiness.pooled_blocks", 1}, {"readiness.least_days", 1}};
  const auto preview = anna.post(path + "/preview", {{"values", values}}).body;
  CHECK_THAT(preview["changes"].get<std::string>(), Contains("least_blocks 3 -> 1"));
  CHECK(preview["readiness"]["findings"][0]["verdict"] == "holds");
  CHECK(preview["characteristics"]["patients"].size() > 5);
  CHECK(anna.put(path, {{"version", 0}, {"why", "short course"}, {"values", values}}).body["version"] == 1);
  CHECK(anna.put(path, {{"version", 0}, {"why", "late"}, {"values", {{"readiness.accuracy_goal", 0.9}}}})
            .status == 409);
  const auto now = anna.get(path).body;
  CHECK(now["version"] == 1);
  CHECK(now["history"][0]["why"] == "short course");
  CHECK(now["history"][0]["who"] == "anna");
  CHECK(anna.get(patients + "/ABC123").body["readiness"]["findings"][0]["verdict"] == "holds");
  // Cut down to 32 bits, these would be 1.
  CHECK(anna.put(path, {{"version", 4'294'967'297}, {"why", "x"}, {"follow", true}}).status == 422);
  CHECK(anna.put(path, {{"version", 1}, {"why", "x"}, {"undo_to", 4'294'967'297}}).status == 404);
  CHECK(anna.put(path, {{"version", 1}, {"why", "x"}, {"undo_to", 1e300}}).status == 404);
  CHECK(anna.put(path, {{"version", 1}, {"why", "as before"}, {"follow", true}}).status == 200);
  CHECK(anna.get(patients + "/ABC123").body["readiness"]["findings"][0]["verdict"] != "holds");
  CHECK(anna.put(path, {{"version", 2}, {"why", "again"}, {"undo_to", 1}}).status == 200);
  CHECK(anna.get(path).body["toml"].get<std::string>().find("least_blocks = 1") != std::string::npos);
}

TEST_CASE("console: settings outside their range are refused, all of them named, a broken file likewise") {
  const Desk desk;
  const auto anna = desk.clinician();
  const auto refused = anna.put("/api/v1/settings", {{"version", 0},
                                                     {"why", "x"},
                                                     {"values",
                                                      {{"readiness.accuracy_goal", 7},
                                                       {"readiness.rt_goal", 1e300},
                                                       {"readiness.least_blocks", 1.5},
                                                       {"adaptation.method", "magic"},
                                                       {"adaptation.vary", "roll"},
                                                       {"readiness.nonsense", 1}}}});
  CHECK(refused.status == 422);
  CHECK(refused.body["problems"].size() >= 5);
  CHECK(anna.put("/api/v1/settings",
                 {{"version", 0}, {"why", "x"}, {"toml", "[readiness]\naccuracy_goal = 9\n"}})
            .status == 422);
  CHECK(anna.put("/api/v1/settings",
                 {{"version", 0}, {"why", "x"}, {"toml", "[readiness]\naccuracy_goal = 0.85\n"}})
            .status == 200);
  CHECK(anna.put("/api/v1/settings", {{"version", 1}, {"values", Json::object()}}).status == 422);
  const auto log = anna.get("/api/v1/audit").body;
  CHECK(log["faults"].empty());
  CHECK(log["rows"][0]["action"] == "protocol changed");
}

TEST_CASE("console: dose, blocks and comfort are settings too, none is empty, and what is kept comes back") {
  const Desk desk;
  const auto anna = desk.clinician();
  const std::string path = patients + "/ABC123/settings";
  const Json values{
      {"dose.days_a_week", 3}, {"dose.session_length", 900}, {"blocks[2 assess].time_limit", nullptr},
      {"input.dwell", 0.8},    {"screens.text_scale", 1.5},  {"screens.pain_contact", "Call the ward."}};
  CHECK(anna.put(path, {{"version", 0}, {"why", "gently"}, {"values", values}}).status == 200);
  const auto now = anna.get(path).body;
  std::map<std::string, Json> kept;
  for (const Json& field : now["fields"]) kept[field["key"]] = field["value"];
  for (const auto& [key, value] : values.items()) CHECK(kept.at(key) == value);
  CHECK_THAT(now["history"][0]["what"].get<std::string>(), Contains("dose.days_a_week 5 -> 3"));
  const auto refused = anna.put(path, {{"version", 1},
                                       {"why", "x"},
                                       {"values",
                                        {{"dose.days_a_week", 9},
                                         {"blocks[2 assess].pictures", 0},
                                         {"blocks[2 train].pictures", 10},
                                         {"input.dwell", "long"},
                                         {"screens.language", 7},
                                         {"screens.brightness", "loud"}}}});
  CHECK(refused.status == 422);
  CHECK(refused.body["problems"].size() == 6);
}

TEST_CASE("console: a block changed for a patient leaves the clinic's later thresholds their way") {
  const Desk desk;
  const auto anna = desk.clinician();
  const std::string path = patients + "/ABC123/settings";
  const auto put = [&](const std::string& where, int version, const Json& values) {
    return anna.put(where, {{"version", version}, {"why", "x"}, {"values", values}}).status;
  };
  CHECK(put(path, 0, {{"blocks[2 assess].time_limit", nullptr}}) == 200);
  CHECK(put("/api/v1/settings", 0, {{"readiness.accuracy_goal", 0.9}}) == 200);
  std::map<std::string, Json> kept;
  const Json fields = anna.get(path).body["fields"];
  for (const Json& field : fields) kept[field["key"]] = field["value"];
  CHECK(kept.at("readiness.accuracy_goal") == 0.9);
  CHECK(kept.at("blocks[2 assess].time_limit").is_null());
}

TEST_CASE("console: a template brings thresholds, and leaves a patient's screens and dwell alone") {
  const Desk desk;
  const auto anna = desk.clinician();
  const std::string path = patients + "/ABC123/settings";
  CHECK(anna.post("/api/v1/templates",
                  {{"name", "strict"},
                   {"values", {{"readiness.accuracy_goal", 0.9}, {"screens.text_scale", 2}}}})
            .status == 201);
  CHECK(anna.put(path, {{"version", 0},
                        {"why", "cannot click"},
                        {"values", {{"input.dwell", 0.8}, {"screens.text_scale", 1.5}}}})
            .status == 200);
  CHECK(anna.put(path, {{"version", 1}, {"why", "strict"}, {"template", "strict"}}).status == 200);
  std::map<std::string, Json> kept;
  const Json fields = anna.get(path).body["fields"];
  for (const Json& field : fields) kept[field["key"]] = field["value"];
  CHECK(kept.at("readiness.accuracy_goal") == 0.9);
  CHECK(kept.at("input.dwell") == 0.8);
  CHECK(kept.at("screens.text_scale") == 1.5);
}

TEST_CASE("console: what changes beside the form is named too") {
  const Desk desk;
  const auto anna = desk.clinician();
  const std::string toml = "[timing]\nfeedback = \"2 s\"\n[screens]\ntext_scale = 1.5\n";
  const auto changed = anna.put("/api/v1/settings", {{"version", 0}, {"why", "x"}, {"toml", toml}})
                           .body["what"]
                           .get<std::string>();
  CHECK_THAT(changed, Contains("text_scale") && Contains("also blocks, timing or keys"));
}

TEST_CASE("console: the screens are what the program tells, and why there are none where it cannot") {
  const Desk none{"/bin/false"};
  const auto body = none.clinician().get("/api/v1/displays").body;
  CHECK(body["displays"].empty());
  CHECK_THAT(body["words"].get<std::string>(), Contains("could not be listed"));
  const ScratchFolder folder;
  const std::filesystem::path program = folder / "two_screens";
  std::ofstream(program)
      << "#!/bin/sh\necho warning >&2\necho '{\"displays\": [{\"display\": 0}, {\"display\": 1}]}'\n";
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  const Desk two{program};
  CHECK(two.clinician().get("/api/v1/displays").body["displays"].size() == 2);
}

TEST_CASE("console: a cookie of before a restart opens nothing") {
  const Desk before;
  const auto anna = before.clinician();
  const Desk after;
  static_cast<void>(after.clinician());
  auto stolen = after.visitor();
  const std::string token = anna.headers.find("Cookie")->second;
  stolen = stolen.with("Cookie", fmt::format("dorsal_{}{}", after.port(), token.substr(token.find('='))))
               .with("X-CSRF-Token", anna.headers.find("X-CSRF-Token")->second);
  CHECK(stolen.get(patients).status == 401);
}

TEST_CASE("console: of two who change the same settings at once one wins, and the log holds once") {
  const Desk desk;
  const auto anna = desk.clinician();
  std::array<int, 4> status{};
  {
    std::vector<std::jthread> writers;
    for (std::size_t i = 0; i < status.size(); ++i)
      writers.emplace_back([&, i] {
        status[i] =
            anna.put("/api/v1/settings",
                     {{"version", 0},
                      {"why", "at once"},
                      {"values", {{"readiness.accuracy_goal", 0.81 + 0.01 * static_cast<double>(i)}}}})
                .status;
      });
  }
  CHECK(std::ranges::count(status, 200) == 1);
  CHECK(std::ranges::count(status, 409) == 3);
  CHECK(anna.get("/api/v1/settings").body["version"] == 1);
  CHECK(anna.get("/api/v1/audit").body["faults"].empty());
}

TEST_CASE("console: senders that never finish do not keep others out") {
  const Desk desk;
  std::vector<std::unique_ptr<RawClient>> slow;
  for (int i = 0; i < 24; ++i) {
    slow.push_back(std::make_unique<RawClient>(desk.port()));
    slow.back()->send("POST /api/v1/sign-in HTTP/1.1\r\nContent-Length: 100000\r\nX-");
  }
  CHECK(desk.visitor().get("/api/v1/state").status == 200);
}

TEST_CASE("console: a session recorded under the wrong code is moved, with its exclusion") {
  const Desk desk;
  const auto anna = desk.clinician();
  const std::string code = anna.post(patients, Json::object()).body["code"];
  const std::string session = anna.get(patients + "/ABC123").body["sessions"][0]["session"];
  const std::string path = "/api/v1/sessions/" + session;
  REQUIRE(anna.post(path + "/exclusion", {{"excluded", true}, {"reason", "phone rang"}}).status == 200);
  CHECK(anna.post(path + "/move", {{"to", "NOBODY"}}).status == 404);
  CHECK(anna.post(path + "/move", {{"to", "ABC123"}}).status == 422);
  CHECK(anna.post(path + "/move", {{"to", code}}).status == 200);
  CHECK(anna.get(patients + "/ABC123").body["sessions"].empty());
  CHECK(anna.get(patients + "/" + code).body["sessions"][0]["excluded"]["reason"] == "phone rang");
  CHECK(anna.get("/api/v1/audit").body["rows"][0]["action"] == "session moved");
}

namespace {

// As another program would; the file's own rules let it through.
void damage(const Desk& desk, const std::string& change) {
  SQLite::Database other((desk.folder() / "d.db").string(), SQLite::OPEN_READWRITE);
  other.exec(change);
}

} // namespace

TEST_CASE("console: a session that cannot be read is named in list and page, and removed for a reason") {
  const Desk desk;
  const auto anna = desk.clinician();
  const std::string named = GENERATE("", "UPDATE session SET uuid = '0a/../b c?d#e%2fx-4000-8000-00000000'");
  damage(desk, "UPDATE trial SET uuid = replace(uuid, '-', 'x') WHERE trial = 3");
  if (!named.empty()) damage(desk, named);
  const Json row = anna.get(patients).body["patients"][0];
  CHECK(row["left_out"] == 1);
  CHECK(row["grade"] == "CANNOT TELL");
  const Json page = anna.get(patients + "/ABC123").body;
  CHECK(page["sessions"].empty());
  REQUIRE(page["left_out"].size() == 1);
  CHECK_THAT(page["left_out"][0]["why"].get<std::string>(), Contains("uuid"));
  const std::string path = patients + "/ABC123/removal";
  const std::string session = page["left_out"][0]["session"];
  CHECK(anna.post(path, {{"session", session}}).status == 422);
  CHECK(anna.post(path, {{"session", "another"}, {"reason", "x"}}).status == 404);
  const std::string other = anna.post(patients, Json::object()).body["code"];
  CHECK(anna.post(patients + "/" + other + "/removal", {{"session", session}, {"reason", "x"}}).status ==
        404);
  const auto removed = anna.post(path, {{"session", session}, {"reason", "the disk was failing"}});
  CHECK(removed.status == 200);
  CHECK(removed.body["trials"] == 24);
  CHECK(anna.get(patients + "/ABC123").body["left_out"].empty());
  const Json told = anna.get("/api/v1/audit").body["rows"][0];
  CHECK(told["action"] == "session removed");
  CHECK_THAT(told["detail"].get<std::string>(), Contains("the disk was failing"));
}

TEST_CASE("console: a patient whose record is damaged keeps nobody else's from being shown") {
  const Desk desk;
  const auto anna = desk.clinician();
  const std::string other = anna.post(patients, Json::object()).body["code"];
  damage(desk, "UPDATE patient SET uuid = replace(uuid, '-', 'x') WHERE code = 'ABC123'");
  const auto list = anna.get(patients);
  REQUIRE(list.status == 200);
  REQUIRE(list.body["patients"].size() == 1);
  CHECK(list.body["patients"][0]["code"] == other);
  REQUIRE(list.body["left_out"].size() == 1);
  CHECK(list.body["left_out"][0]["patient"] == "ABC123");
}

TEST_CASE("console: emergency journals that could not be read are named, with what to do") {
  const Desk desk;
  const auto anna = desk.clinician();
  CHECK(anna.get(patients).body["journals"].empty());
  const std::string name = "d.db.emergency-123e4567-e89b-42d3-a456-426614174000.unreadable";
  test::write_text(desk.folder() / name, "torn");
  const Json journals = anna.get(patients).body["journals"];
  REQUIRE(journals.size() == 1);
  CHECK_THAT(journals[0]["found"].get<std::string>(), Contains(name));
  CHECK_THAT(journals[0]["remedy"].get<std::string>(), Contains("keep them"));
}

TEST_CASE("console: an archived patient is marked so, and comes back") {
  const Desk desk;
  const auto anna = desk.clinician();
  CHECK(anna.post(patients + "/ABC123/archive", {{"archived", true}}).status == 200);
  CHECK(anna.get(patients).body["patients"][0]["archived"] == true);
  CHECK(anna.post(patients + "/ABC123/archive", {{"archived", false}}).status == 200);
  CHECK(anna.get(patients).body["patients"][0]["archived"] == false);
}

namespace {

// A patient's machine: opens the prescription, trains once, sends the result.
std::string result_from_home(const std::string& file, const std::string& secret) {
  Database home = Database::in_memory();
  std::istringstream in(file);
  accept_prescription(home, read_prescription(in, secret));
  SessionWriter writer(home);
  const Uuid session = writer.begin_session(test::header_of("ABC123", "2026-11-23T18:40:00.000Z"));
  writer.begin_block(session, {1, BlockKind::train, "train", 40});
  writer.save_trial(session, 1, test::answered(1, Side::left, Side::left));
  writer.end_session(session, SessionState::complete, {"2026-11-23T19:00:00.000Z", 60});
  std::ostringstream out;
  static_cast<void>(write_result(home, "ABC123", out));
  return out.str();
}

constexpr int base64_variant = sodium_base64_VARIANT_ORIGINAL;

std::string base64(const std::string& bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), base64_variant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), base64_variant);
  text.pop_back();
  return text;
}

std::string from_base64(const std::string& text) {
  std::string bytes(text.size(), '\0');
  std::size_t length = 0;
  REQUIRE(sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                            text.size(), nullptr, &length, nullptr, base64_variant) == 0);
  bytes.resize(length);
  return bytes;
}

// "/patients/{code}" as a path that answers, or with a star for each name.
std::string filled_path(const std::string& path, const std::map<std::string, std::string>& names) {
  std::string text = "/api/v1";
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t open = std::min(path.find('{', at), path.size());
    text += path.substr(at, open - at);
    if (open == path.size()) break;
    const std::size_t close = path.find('}', open);
    const auto name = names.find(path.substr(open + 1, close - open - 1));
    text += name == names.end() ? "*" : name->second;
    at = close + 1;
  }
  return text;
}

std::string program_that(const test::ScratchFolder& folder, const std::string& does) {
  const std::filesystem::path file = folder / "program";
  test::write_text(file, "#!/bin/sh\n" + does + "\n");
  std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  return file.string();
}

Json ended_session(const Desk::Visitor& who) {
  Json state;
  for (int i = 0; i < 500 && (state.is_null() || state["running"] == true); ++i) {
    std::this_thread::sleep_for(20ms);
    state = who.get("/api/v1/session").body;
  }
  return state;
}

} // namespace

TEST_CASE("console: every route that is served is described, and every one described answers") {
  const Desk desk;
  const auto anna = desk.clinician();
  const Json api = desk.visitor().get("/api/v1/openapi.json").body;
  const std::string session = anna.get(patients + "/ABC123").body["sessions"][0]["session"];
  const std::map<std::string, std::string> names{{"code", "ABC123"},
                                                 {"session", session},
                                                 {"block", "1"},
                                                 {"language", "own"},
                                                 {"picture", "assess-a-01"}};
  std::set<std::string> described;
  for (const auto& [path, methods] : api["paths"].items())
    for (const auto& [method, operation] : methods.items()) {
      CAPTURE(method, path);
      described.insert(method + " " + filled_path(path, {}));
      if (method == "get") {
        const auto answer = anna.get(filled_path(path, names));
        CHECK(answer.status == 200);
        const Json types = operation["responses"]["200"]["content"];
        CHECK_THAT(answer.headers.find("Content-Type")->second, Contains(types.items().begin().key()));
      } else if (method == "put") {
        CHECK(anna.put(filled_path(path, names), Json::object()).status == 422);
      } else {
        const int status = desk.visitor().post(filled_path(path, names), Json::object()).status;
        CHECK((operation.contains("security") ? status == 401 : status == 401 || status == 409));
      }
    }
  std::set<std::string> served;
  for (const Route& route : routes()) {
    std::string method{route.method};
    std::ranges::transform(method, method.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    served.insert(fmt::format("{} {}", method, route.path));
  }
  CHECK(served == described);
}

TEST_CASE("console: the report is a page without scripts, and what somebody wrote is no markup in it") {
  const Desk desk;
  const auto anna = desk.clinician();
  REQUIRE(anna.post(patients + "/ABC123/decisions",
                    {{"kind", "override"}, {"grade", "CANNOT TELL"}, {"reason", "<script>x</script>"}})
              .status == 201);
  const auto page = anna.get(patients + "/ABC123/report");
  CHECK(page.headers.find("Content-Type")->second == "text/html; charset=utf-8");
  CHECK_THAT(page.text, Contains("&lt;script&gt;x&lt;/script&gt;") && !Contains("<script") &&
                            Contains("It is not a diagnosis") && Contains("glx-oml"));
  CHECK(desk.visitor().get("/report.css").status == 200);
  CHECK(desk.visitor().get(patients + "/ABC123/report").status == 401);
  CHECK(anna.get(patients + "/NOBODY/report").status == 404);
}

TEST_CASE(
    "console: the leaflet speaks the patient's language or the one asked for, and holds no passphrase") {
  Desk desk;
  const auto anna = desk.clinician();
  const std::string leaflet = patients + "/ABC123/leaflet/";
  CHECK_THAT(anna.get(leaflet + "en").text, Contains("Save the file from your clinic") &&
                                                Contains("Your code: <bdi dir=\"ltr\">ABC123</bdi>") &&
                                                Contains("tell your clinician") &&
                                                Contains("dorsal-result-ABC123.dorsal"));
  const auto issued = anna.post(patients + "/ABC123/prescriptions", {{"message", ""}});
  REQUIRE(issued.status == 201);
  const auto page = anna.get(leaflet + "en");
  CHECK(page.headers.find("Content-Type")->second == "text/html; charset=utf-8");
  CHECK_THAT(page.text, Contains(issued.body["file_name"].get<std::string>()) &&
                            !Contains(issued.body["passphrase"].get<std::string>()) &&
                            Contains("class=\"line\""));
  REQUIRE(anna.put(patients + "/ABC123/settings",
                   {{"version", 0},
                    {"why", "words"},
                    {"toml", "[screens]\nlanguage = \"de\"\npain_contact = \"Call <us> & wait\"\n"}})
              .status == 200);
  CHECK_THAT(anna.get(leaflet + "own").text,
             Contains("lang=\"de\"") && Contains("Call &lt;us&gt; &amp; wait"));
  keep_patient_facts(desk.console().database(), "ABC123", {{language_fact, "ar"}});
  CHECK_THAT(anna.get(leaflet + "own").text, Contains("dir=\"rtl\""));
  CHECK_THAT(anna.get(leaflet + "ar").text, Contains("dir=\"rtl\""));
  CHECK(anna.get(leaflet + "tlh").status == 404);
  CHECK(anna.get(patients + "/NOBODY/leaflet/en").status == 404);
  CHECK(desk.visitor().get(leaflet + "en").status == 401);
  CHECK(desk.visitor().get("/leaflet.css").status == 200);
  CHECK(desk.visitor().get("/leaflet_print.js").status == 200);
}

TEST_CASE("console: CSV holds every trial, and no note in it is a formula") {
  const Desk desk;
  const auto anna = desk.clinician();
  for (const std::string note : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "quoted \"x\", and\nlines"})
    REQUIRE(anna.post(notes_path, {{"text", note}}).status == 201);
  const auto journal = anna.get(patients + "/ABC123/journal.csv");
  CHECK_THAT(journal.headers.find("Content-Disposition")->second, Contains("ABC123-journal.csv"));
  for (const std::string cell :
       {",'=1+1\n", ",'+1\n", ",'-1\n", ",'@SUM(A1)\n", ",'\t'=1\n", ",\"quoted \"\"x\"\", and\nlines\"\n"})
    CHECK_THAT(journal.text, Contains(cell));
  const auto trials = anna.get(patients + "/ABC123/trials.csv").text;
  CHECK(std::ranges::count(trials, '\n') == 25);
  CHECK_THAT(anna.get("/api/v1/audit").body.dump(),
             Contains("trials exported") && Contains("journal exported"));
}

TEST_CASE("console: a patient is deleted with the code typed, without a trace, and the log tells of it") {
  const Desk desk;
  const auto anna = desk.clinician();
  const std::string path = patients + "/ABC123/deletion";
  REQUIRE(anna.post(notes_path, {{"text", "x"}}).status == 201);
  CHECK(anna.post(path, {{"confirm", "ABC12"}}).status == 422);
  CHECK(anna.get(patients + "/ABC123").status == 200);
  const auto done = anna.post(path, {{"confirm", "ABC123"}});
  CHECK(done.status == 200);
  CHECK(done.body["complete"] == true);
  CHECK(done.body["trials"] == 24);
  CHECK_THAT(done.body["words"].get<std::string>(),
             Contains("true of the files, not of the device: file systems"));
  CHECK(anna.get(patients + "/ABC123").status == 404);
  const auto log = anna.get("/api/v1/audit").body;
  CHECK(log["faults"].empty());
  CHECK(log["rows"][0]["action"] == "patient deleted");
  CHECK(log["rows"][0]["patient"].is_null());
  CHECK_THAT(log.dump(), !Contains("ABC123") && !Contains(done.body["patient_uuid"].get<std::string>()));
}

TEST_CASE("console: a prescription goes home, its result comes back once, others are refused in a sentence") {
  const Desk desk;
  const auto anna = desk.clinician();
  const auto issued = anna.post(patients + "/ABC123/prescriptions", {{"message", "every day"}});
  REQUIRE(issued.status == 201);
  const std::string result =
      result_from_home(from_base64(issued.body["file"]), issued.body["passphrase"].get<std::string>());
  const auto send = [&](const std::string& file) { return anna.post("/api/v1/results", {{"file", file}}); };
  CHECK_THAT(send("!!!").body["error"].get<std::string>(), Contains("did not arrive whole"));
  CHECK(send(base64("no such file")).status == 422);
  std::string broken = result;
  broken[broken.size() / 2] = static_cast<char>(broken[broken.size() / 2] ^ 1);
  CHECK(send(base64(broken)).status == 422);
  const auto taken = send(base64(result));
  CHECK(taken.status == 201);
  CHECK(taken.body["patient"] == "ABC123");
  CHECK(anna.get(patients + "/ABC123").body["sessions"].size() == 2);
  const auto again = send(base64(result));
  CHECK(again.status == 422);
  CHECK_THAT(again.body["error"].get<std::string>(), Contains("was taken in before"));
  const auto visit = [&](const std::string& file) {
    return desk.visitor().post("/api/v1/results", {{"file", base64(file)}}).status;
  };
  CHECK(visit("no such file") == 401);
  CHECK(visit(result) == 413); // a result's size is for those who are signed in
}

TEST_CASE("console: a template of the clinic is kept once, applied to a patient, removed") {
  const Desk desk;
  const auto anna = desk.clinician();
  const Json wanted{{"name", "gentle"}, {"values", {{"readiness.accuracy_goal", 0.75}}}};
  CHECK(anna.post("/api/v1/templates", wanted).status == 201);
  CHECK(anna.post("/api/v1/templates", wanted).status == 409);
  CHECK(
      anna.post("/api/v1/templates", {{"name", "x"}, {"values", {{"readiness.accuracy_goal", 7}}}}).status ==
      422);
  const std::string path = patients + "/ABC123/settings";
  CHECK(anna.put(path, {{"version", 0}, {"why", "x"}, {"template", "nothing"}}).status == 404);
  CHECK(anna.put(path, {{"version", 0}, {"why", "older"}, {"template", "gentle"}}).status == 200);
  CHECK(anna.get(patients + "/ABC123").body["accuracy_goal"] == 0.75);
  CHECK(anna.post("/api/v1/templates/removal", {{"name", "gentle"}}).status == 200);
  CHECK(anna.post("/api/v1/templates/removal", {{"name", "gentle"}}).status == 404);
  CHECK(anna.get("/api/v1/templates").body["templates"].empty());
}

TEST_CASE("console: a session starts as a program with arguments that no shell reads, one at a time") {
  const test::ScratchFolder folder;
  const std::string said = (folder / "arguments").string();
  const Desk desk(program_that(folder, fmt::format("printf '%s\\n' \"$@\" >{0}.new; mv {0}.new {0}; "
                                                   "while [ ! -e {0}.end ]; do sleep 0.05; done; exit 8",
                                                   said)));
  const auto anna = desk.clinician();
  CHECK(anna.get("/api/v1/session").body["patient"].is_null());
  const std::string path = patients + "/ABC123/session";
  for (const Json& wrong :
       {Json{{"display", "0; reboot"}}, Json{{"display", -1}}, Json{{"window", "1x1; reboot"}}})
    CHECK(anna.post(path, wrong).status == 422);
  REQUIRE(anna.post(path, {{"display", 1}, {"window", "1280x720"}}).status == 201);
  CHECK(anna.post(path, {{"display", 0}}).status == 409);
  CHECK(anna.get("/api/v1/session").body["running"] == true);
  test::write_text(said + ".end", "");
  const Json ended = ended_session(anna);
  CHECK(ended["exit_code"] == 8);
  CHECK_THAT(ended["words"].get<std::string>(), Contains("stopped before its end"));
  CHECK(test::read_text(said) == fmt::format("run\n--db\n{}\n--patient\nABC123\n--display\n1\n--windowed\n"
                                             "1280x720\n",
                                             (desk.folder() / "d.db").string()));
}

TEST_CASE("console: a session that cannot begin says why") {
  const test::ScratchFolder folder;
  {
    const Desk desk(program_that(folder, "echo 'dorsal: no such screen' >&2; exit 6"));
    const auto anna = desk.clinician();
    REQUIRE(anna.post(patients + "/ABC123/session", Json::object()).status == 201);
    CHECK_THAT(ended_session(anna)["words"].get<std::string>(), Contains("dorsal: no such screen"));
  }
  const Desk desk(folder / "nothing here");
  const auto refused = desk.clinician().post(patients + "/ABC123/session", Json::object());
  CHECK(refused.status == 404);
  CHECK_THAT(refused.body["error"].get<std::string>(), Contains("cannot be started"));
}

TEST_CASE("console: a thousand guesses over a thousand names are stopped after thirty") {
  Desk desk;
  static_cast<void>(desk.clinician());
  int looked_at = 0;
  for (int i = 0; i < 1000; ++i) {
    const auto name = fmt::format("name{}", i);
    looked_at +=
        desk.visitor().post("/api/v1/sign-in", {{"name", name}, {"passphrase", "guess"}}).status == 401;
  }
  CHECK(looked_at == 30);
}

TEST_CASE("console: a body of 100 MB is refused, and others are answered meanwhile") {
  const Desk desk;
  const RawClient large(desk.port());
  constexpr std::size_t size = 100'000'000;
  large.send(fmt::format("POST /api/v1/sign-in HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: "
                         "application/json\r\nContent-Length: {}\r\n\r\n",
                         desk.port(), size));
  const std::string piece(1'000'000, 'x');
  for (std::size_t sent = 0; sent < size; sent += piece.size()) {
    large.send_all(piece);
    if (sent == size / 2) CHECK(desk.visitor().get("/api/v1/state").status == 200);
  }
  CHECK_THAT(large.first_line(), Contains("413"));
  CHECK(desk.visitor().send("POST", "/api/v1/results", std::string(1'000'000, 'x')).status == 413);
}

TEST_CASE("console: a full disk is said, keeps nothing by halves, and is over when there is room") {
  Desk desk;
  const auto anna = desk.clinician();
  const auto limit_pages = [&](const std::string& more) {
    const std::lock_guard guard(desk.console().lock());
    desk.console().database().read("limit the file", [&](SQLite::Database& sqlite) {
      const int pages = sqlite.execAndGet("PRAGMA page_count").getInt();
      sqlite.execAndGet(fmt::format("PRAGMA max_page_count = {}", more.empty() ? pages : 1'000'000));
    });
  };
  limit_pages("");
  int kept = 0;
  Desk::Answered answer;
  answer.status = 201;
  for (int i = 0; i < 200 && answer.status == 201; ++i) {
    answer = anna.post(notes_path, {{"text", std::string(4000, 'n')}});
    kept += answer.status == 201;
  }
  CHECK(answer.status == 503);
  CHECK_THAT(answer.body["error"].get<std::string>(), Contains("full"));
  CHECK(anna.get(patients + "/ABC123").body["notes"].size() == static_cast<std::size_t>(kept));
  limit_pages("more");
  CHECK(anna.post(notes_path, {{"text", "again"}}).status == 201);
  CHECK(anna.get("/api/v1/audit").body["faults"].empty());
}

TEST_CASE("console: every day is that of the session's own clock, and a clock that cannot be right is told") {
  Desk desk;
  const auto anna = desk.clinician_at(WallTime{} + 24h * 20779); // 2026-11-22
  CHECK(anna.get(patients).body["clock"].is_null());
  CHECK(anna.get(patients).body["patients"][0]["last_session_day"] == "2026-11-22");
  const auto session = anna.get(patients + "/ABC123").body["sessions"][0];
  CHECK(session["day"] == "2026-11-22");
  CHECK(session["start_local"] == "2026-11-22 19:40");
  Desk behind;
  const auto bob = behind.clinician_at(WallTime{} + 24h * 20700);
  CHECK_THAT(bob.get(patients).body["clock"].get<std::string>(),
             Contains("ABC123 has a session of 2026-11-22"));
}

TEST_CASE("console: the list says how much was practised, and the page shows course, pain and rig") {
  Desk desk;
  const auto anna = desk.clinician_at(WallTime{} + 24h * 20779); // 2026-11-22
  const auto row = anna.get(patients).body["patients"][0];
  CHECK(row["adherence"]["days"] == 1);
  CHECK(row["adherence"]["of_last_days"] == 1);
  const auto page = anna.get(patients + "/ABC123").body;
  CHECK(page["course"]["blocks"][0]["left"]["accuracy"] == 1);
  CHECK(page["course"]["blocks"][0]["right"]["accuracy"] == 0);
  CHECK(page["course"]["ordinary_accuracy"].is_null());
  CHECK(page["phases"]["now"] == "left/right judgement");
  CHECK(page["sessions"][0]["pain"]["before"].is_null());
  CHECK(page["sessions"][0]["rig"]["providers"] == "glx-oml (hardware) / xinput2");
  CHECK(page["assess"]["amplitudes"][0]["amplitude"] == "medium");
}
