// The first account, locking, and what is half written.
#include "engine/store/people/accounts.h"
#include "tests/support/console_desk.h"
#include "tools/console/first_page.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace dorsal;
using namespace dorsal::console;
using namespace std::chrono_literals;
using Catch::Contains;
using test::Desk;
using test::passphrase;

namespace {

Json first_account(const std::string& secret) {
  return {{"secret", secret}, {"name", "eve"}, {"passphrase", passphrase}};
}

const std::string drafts = "/api/v1/drafts";

Json draft(const std::string& about, const std::string& text) {
  return {{"about", about}, {"field", "note"}, {"text", text}};
}

Desk::Visitor sign_in(const Desk& desk, const std::string& name) {
  return desk.signed_in(desk.visitor().post("/api/v1/sign-in", {{"name", name}, {"passphrase", passphrase}}));
}

} // namespace

TEST_CASE("first account: its page is its owner's alone, leads on, and goes with the program") {
  std::filesystem::path file;
  {
    const FirstPage page("http://127.0.0.1:8377/", "5ec7e7");
    file = page.file();
    struct stat facts {};
    REQUIRE(::stat(file.c_str(), &facts) == 0);
    CHECK((facts.st_mode & 07777) == 0600);
    REQUIRE(::stat(file.parent_path().c_str(), &facts) == 0);
    CHECK((facts.st_mode & 07777) == 0700);
    CHECK(file.string().find("5ec7e7") == std::string::npos);
    CHECK_THAT(test::read_text(file), Contains("url=http://127.0.0.1:8377/#first=5ec7e7"));
  }
  CHECK_FALSE(std::filesystem::exists(file.parent_path()));
}

TEST_CASE("first account: the secret dies with ten minutes") {
  Desk desk;
  const std::string secret = desk.console().first_secret();
  desk.now += 9min;
  CHECK(desk.console().first_secret() == secret);
  desk.now += 2min;
  CHECK(desk.console().first_secret().empty());
  CHECK(desk.visitor().post("/api/v1/first-account", first_account(secret)).status == 403);
  CHECK(desk.visitor().post("/api/v1/first-account", first_account("")).status == 403);
}

TEST_CASE("first account: the secret dies with any account, also one that another program made") {
  Desk desk;
  const std::string secret = desk.console().first_secret();
  REQUIRE(!secret.empty());
  Database other({.path = desk.folder() / "d.db"});
  REQUIRE(add_account(
      other, {.name = "it", .passphrase = passphrase, .who = "it", .at_utc = "2026-11-29T08:00:00.000Z"},
      Role::researcher));
  CHECK(desk.visitor().post("/api/v1/first-account", first_account(secret)).status == 409);
  CHECK(desk.console().first_secret().empty());
  CHECK(desk.visitor().get("/api/v1/state").body["needs_first_account"] == false);
}

TEST_CASE("sessions: what the page asks by itself keeps none open") {
  Desk desk;
  const auto anna = desk.clinician();
  for (int i = 0; i < 4; ++i) {
    desk.now += 5min;
    static_cast<void>(anna.get("/api/v1/session"));
  }
  CHECK(anna.get("/api/v1/patients").status == 401);
}

TEST_CASE("drafts: what is half written outlives locking and signing out, for its account alone") {
  Desk desk;
  const auto anna = desk.clinician();
  REQUIRE(anna.post("/api/v1/accounts", {{"name", "ben"}, {"role", "clinician"}, {"passphrase", passphrase}})
              .status == 201);
  REQUIRE(anna.put(drafts, draft("ABC123", "slept bad")).status == 200);
  REQUIRE(anna.post("/api/v1/sign-out", Json::object()).status == 200);
  CHECK(anna.get(drafts).status == 401);
  CHECK(sign_in(desk, "ben").get(drafts).body["drafts"].empty());
  CHECK(sign_in(desk, "ANNA ").get(drafts).body["drafts"][0] == draft("ABC123", "slept bad"));
  desk.now += 16min;
  const auto again = sign_in(desk, "anna");
  CHECK(again.get(drafts).body["drafts"].size() == 1);
  CHECK(again.put(drafts, draft("ABC123", "")).status == 200);
  CHECK(again.get(drafts).body["drafts"].empty());
}

TEST_CASE("drafts: they end with their patient, and have a greatest length and number") {
  const Desk desk;
  const auto anna = desk.clinician();
  REQUIRE(anna.put(drafts, draft("ABC123", "x")).status == 200);
  REQUIRE(anna.put(drafts, draft("", "of the clinic")).status == 200);
  REQUIRE(anna.post("/api/v1/patients/ABC123/deletion", {{"confirm", "ABC123"}}).status == 200);
  CHECK(anna.get(drafts).body["drafts"].size() == 1);
  CHECK(anna.put(drafts, draft("ABC123", std::string(20'000, 'x'))).status == 422);
  int kept = 0;
  for (int i = 0; i < 100; ++i) kept += anna.put(drafts, draft(fmt::format("P{}", i), "x")).status == 200;
  CHECK(kept == 63);
}
