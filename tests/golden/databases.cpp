// What the commands and the console say about every kept database is what was approved.
#include "engine/store/file/database.h"
#include "engine/store/people/accounts.h"
#include "tests/golden/approved.h"
#include "tests/golden/kept_database.h"
#include "tests/support/catch.h"
#include "tools/console/routes.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

using namespace dorsal;
using namespace dorsal::test;

namespace {

namespace fs = std::filesystem;

constexpr Room to_read{.whole = 24'000, .hashes = 2000};
constexpr Room to_compare{.whole = 2'000, .hashes = 120};
constexpr const char* passphrase = "quiet river stone";
constexpr const char* at_utc = "2026-12-01T10:00:00.000Z";
constexpr std::chrono::sys_days day{std::chrono::year{2026} / 12 / 1};

std::string commands_told(const KeptDatabase& kept) {
  std::string text;
  const auto add = [&](const std::vector<std::string>& words) { text += kept.told(words); };
  add({"db", "check"});
  add({"sessions"});
  add({"sessions", "--json"});
  add({"audit", "list"});
  add({"audit", "verify"});
  add({"account", "list"});
  add({"thresholds", "show"});
  add({"thresholds", "history"});
  for (const std::string& session : kept.sessions()) add({"replay", "--session", session, "--json"});
  return text;
}

std::string commands_told(const KeptDatabase& kept, const std::string& patient) {
  std::string text;
  const auto add = [&](std::vector<std::string> words) {
    words.insert(words.end(), {"--patient", patient});
    text += kept.told(words);
  };
  add({"sessions"});
  add({"grade"});
  add({"grade", "--json"});
  add({"grade", "--as-of", "2026-02-01"});
  add({"report"});
  add({"report", "--json"});
  add({"thresholds", "show"});
  add({"thresholds", "history"});
  add({"prescription", "show"});
  add({"privacy", "report"});
  return text;
}

std::string page(const KeptDatabase& kept, const std::string& patient) {
  const fs::path file = kept.folder() / "page.html";
  static_cast<void>(kept.ask({"report", "--patient", patient, "--html", file.string()}));
  return kept.written(file);
}

std::string dataset(const KeptDatabase& kept, std::vector<std::string> words) {
  const fs::path folder = kept.folder() / "dataset";
  words.insert(words.begin(), {"export", "bids", "-o", folder.string()});
  const std::string said = kept.told(words);
  std::string text = fs::exists(folder) ? listing_of(folder) : std::string{};
  fs::remove_all(folder);
  return text + said;
}

// Every page's data as one who is signed in gets them.
class Reader {
public:
  Reader(console::Console& console, std::string name) : console_(console) {
    const console::Reply reply =
        console_.answer(call("POST", "/api/v1/sign-in", Json{{"name", name}, {"passphrase", passphrase}}));
    REQUIRE(reply.status == 200);
    cookie_ = reply.session.value();
    token_ = reply.body.at("csrf").get<std::string>();
  }

  std::string get(const std::string& path) {
    const console::Reply reply = console_.answer(call("GET", path));
    std::string text = fmt::format("=== GET {} {}\n", path, reply.status);
    if (reply.document) {
      text +=
          fmt::format("{} {}\n{}\n", reply.document->type, reply.document->file_name, reply.document->text);
    } else {
      text += without_random(reply.body).dump(1) + '\n';
    }
    return text;
  }
  // Entries of the audit log are salted, so its last hash is another one each time.
  static Json without_random(Json body) {
    if (body.contains("last_hash")) body["last_hash"] = "<hash>";
    if (body.contains("signed_in")) body["signed_in"]["csrf"] = "<token>";
    return body;
  }
  // Grades are worked out for some milliseconds at each call.
  void wait_for_grades() {
    while (console_.answer(call("GET", "/api/v1/patients")).body.value("grades_pending", 0) > 0) {
    }
  }

private:
  [[nodiscard]] console::Call call(const std::string& method, const std::string& path,
                                   const Json& body = {}) const {
    return {.method = method,
            .path = path,
            .host = "127.0.0.1:0",
            .origin = {},
            .fetch_site = {},
            .content_type = "application/json",
            .csrf = token_,
            .cookie = cookie_,
            .body = body.dump()};
  }
  console::Console& console_;
  std::string cookie_, token_;
};

std::string filled(std::string path, const std::vector<std::string>& names) {
  for (const std::string& name : names) path.replace(path.find('*'), 1, name);
  return path;
}

std::vector<std::string> paths(const KeptDatabase& kept) {
  std::vector<std::string> all;
  for (const console::Route& route : console::routes()) {
    // Which screens this machine has, and a text that is a file of its own, are no facts of a database.
    if (route.method != "GET" || route.path.ends_with("/displays") || route.path.ends_with("/openapi.json"))
      continue;
    const auto stars = std::ranges::count(route.path, '*');
    if (stars == 0) all.emplace_back(route.path);
    if (stars == 1)
      for (const std::string& patient : kept.patients())
        all.push_back(filled(std::string{route.path}, {patient}));
    if (stars == 2)
      for (const auto& [session, block] : kept.blocks())
        all.push_back(filled(std::string{route.path}, {session, std::to_string(block)}));
  }
  return all;
}

void add_reader(Database& database, const char* name, Role role) {
  REQUIRE(add_account(database, {.name = name, .passphrase = passphrase, .who = "golden", .at_utc = at_utc},
                      role));
}

void check_console(Approved& approved, const KeptDatabase& kept) {
  Database database({.path = kept.file(), .missing = Database::Missing::refuse});
  add_reader(database, "golden clinician", Role::clinician);
  add_reader(database, "golden researcher", Role::researcher);
  const std::vector<std::string> asked = paths(kept);
  console::Console console(
      std::move(database),
      {.now = [] { return console::WallTime{day} + std::chrono::hours{10}; }, .program = "/bin/false"});
  for (const std::string role : {"clinician", "researcher"}) {
    Reader reader(console, "golden " + role);
    reader.wait_for_grades();
    std::string text;
    for (const std::string& path : asked) text += reader.get(path);
    approved.check("console_" + role + ".txt", text);
  }
}

void check_database(const std::string& name, const Room& room) {
  Approved approved{name, room};
  const KeptDatabase kept{name};
  approved.check("commands.txt", commands_told(kept));
  for (const std::string& patient : kept.patients()) {
    approved.check("patient_" + patient + ".txt", commands_told(kept, patient));
    approved.check("patient_" + patient + ".html", page(kept, patient));
  }
  approved.check("trials.csv", kept.ask({"export", "csv", "-o", "-"}).out);
  approved.check("trials_real_dates.csv", kept.ask({"export", "csv", "--real-dates", "-o", "-"}).out);
  approved.check("trials_of_one.csv",
                 kept.ask({"export", "csv", "--patient", kept.patients().front(), "-o", "-"}).out);
  approved.check("bids.txt", dataset(kept, {}));
  approved.check("bids_real_dates.txt", dataset(kept, {"--real-dates"}));
  approved.check("fhir.json", kept.ask({"export", "fhir", "-o", "-"}).out);
  approved.check("fhir_shifted_dates.json", kept.ask({"export", "fhir", "--shift-dates", "-o", "-"}).out);
  check_console(approved, kept);
  approved.check_nothing_else();
}

} // namespace

TEST_CASE("the database of the release with schema 9: every output is as it was approved") {
  check_database("schema_9", to_read);
}

TEST_CASE("the clinic in schema 10: every output is as it was approved") {
  check_database("clinic_10", to_read);
}

TEST_CASE("the clinic in schema 11: every output is as it was approved") {
  check_database("clinic_11", to_compare);
}

TEST_CASE("the clinic in each older schema: every output is as it was approved") {
  for (int schema = 1; schema < 10; ++schema) check_database(fmt::format("clinic_{}", schema), to_compare);
}
