#include "engine/store/people/accounts.h"

#include "engine/core/base/error.h"
#include "engine/store/audit/audit_log.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

AccountChange anna(std::string passphrase) {
  return {.name = "anna",
          .passphrase = std::move(passphrase),
          .who = "anna",
          .at_utc = "2026-11-22T18:40:00.000Z"};
}

} // namespace

TEST_CASE("accounts: only the right name with the right passphrase signs in") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  REQUIRE(add_account(database, anna("correct horse battery"), Role::researcher));
  const auto signed_in = sign_in(database, "anna", "correct horse battery");
  REQUIRE(signed_in);
  CHECK(signed_in->role == Role::researcher);
  CHECK_FALSE(sign_in(database, "anna", "correct horse batterx"));
  CHECK_FALSE(sign_in(database, "anna", ""));
  CHECK(sign_in(database, " Anna\xe2\x80\x8b", "correct horse battery")->name == "anna");
  CHECK_FALSE(sign_in(database, "' OR 1=1 --", "correct horse battery"));
  CHECK_FALSE(sign_in(database, "anna", std::string(100'000, 'x')));
}

TEST_CASE("accounts: the passphrase is nowhere in the file, and is Argon2id") {
  const ScratchFolder folder;
  {
    Database database({.path = folder / "d.db"});
    REQUIRE(add_account(database, anna("correct horse battery"), Role::clinician));
  }
  CHECK_THAT(read_text(folder / "d.db"), !Contains("correct horse"));
  SQLite::Database sqlite((folder / "d.db").string());
  CHECK_THAT(sqlite.execAndGet("SELECT passphrase FROM account").getString(),
             Catch::StartsWith("$argon2id$"));
}

TEST_CASE("accounts: a reset lets the new passphrase in and the old one out, and is logged") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  CHECK_FALSE(reset_account(database, anna("correct horse battery")));
  REQUIRE(add_account(database, anna("correct horse battery"), Role::clinician));
  CHECK_FALSE(add_account(database, anna("somebody else's one"), Role::clinician));
  REQUIRE(reset_account(database, anna("a quite different one")));
  CHECK_FALSE(sign_in(database, "anna", "correct horse battery"));
  CHECK(sign_in(database, "anna", "a quite different one"));
  REQUIRE(audit_entries(database).size() == 2);
  CHECK(audit_entries(database)[1].event.action == "account reset");
  CHECK(accounts(database).size() == 1);
}

TEST_CASE("accounts: all faults of a new one are told at once") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  AccountChange change = anna("short");
  change.name.clear();
  CHECK_THROWS_WITH(add_account(database, change, Role::clinician),
                    Contains("name of 0 bytes") && Contains("passphrase of 5 characters") &&
                        Contains("12 characters to 1024 bytes"));
  CHECK(accounts(database).empty());
}

TEST_CASE("accounts: two names that look alike are one account") {
  Database database = Database::in_memory();
  const auto add = [&](const std::string& name) {
    return add_account(database,
                       {.name = name,
                        .passphrase = "correct horse battery",
                        .who = "it",
                        .at_utc = "2026-11-29T08:00:00.000Z"},
                       Role::clinician);
  };
  REQUIRE(add("Jos\xc3\xa9 M\xc3\xbcller"));
  for (const std::string alike :
       {"jos\xc3\xa9 m\xc3\xbcller", "Jose\xcc\x81 Mu\xcc\x88ller", "  Jos\xc3\xa9   M\xc3\xbcller ",
        "Jos\xc3\xa9\xc2\xa0M\xc3\xbcller", "Jos\xc3\xa9\xe2\x80\x8d M\xc3\xbcller\xe2\x80\xae",
        "\xef\xbc\xaaos\xc3\xa9 M\xc3\xbcller", "Jos\xc3\xa9 M\xc3\xbcller\xf3\xa0\x80\xa1"}) {
    CAPTURE(alike);
    CHECK_FALSE(add(alike));
  }
  CHECK(add("Jose Muller"));
  REQUIRE(add("STRASSE"));
  CHECK_FALSE(add("stra\xc3\x9f"
                  "e"));
  CHECK_THROWS(add("\xe2\x80\x8b\xc2\xad \xe3\x85\xa4"));
}

TEST_CASE("accounts: a name is kept without what cannot be seen, and reset under any of its spellings") {
  Database database = Database::in_memory();
  AccountChange change{.name = " an\xe2\x80\x8b"
                               "na ",
                       .passphrase = "correct horse battery",
                       .who = "it",
                       .at_utc = "2026-11-29T08:00:00.000Z"};
  REQUIRE(add_account(database, change, Role::clinician));
  CHECK(accounts(database).front().name == "anna");
  change.name = "ANNA";
  change.passphrase = "a quite different one";
  CHECK(reset_account(database, change));
  CHECK(sign_in(database, "Anna", "a quite different one")->name == "anna");
}
