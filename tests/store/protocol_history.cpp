#include "engine/store/people/protocol_history.h"

#include "engine/core/base/error.h"
#include "engine/store/audit/audit_log.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

struct Clinic {
  ScratchFolder folder;
  Database database{{.path = folder / "d.db"}};
  Clinic() { (void)SessionWriter(database).begin_session(header_of("ABC123")); }
};

ProtocolChange change_of(std::optional<std::string> patient, int made_from, std::optional<std::string> text) {
  return {.patient = std::move(patient),
          .text = std::move(text),
          .made_from = made_from,
          .who = "anna",
          .at_utc = "2026-11-22T18:40:00.000Z",
          .why = "asked for it"};
}

} // namespace

TEST_CASE("protocol history: clinic and patient have versions of their own") {
  Clinic clinic;
  CHECK_FALSE(last_protocol(clinic.database, std::nullopt));
  CHECK(change_protocol(clinic.database, change_of(std::nullopt, 0, "a")) == 1);
  CHECK(change_protocol(clinic.database, change_of("ABC123", 0, "b")) == 1);
  CHECK(change_protocol(clinic.database, change_of("ABC123", 1, "c")) == 2);
  CHECK(last_protocol(clinic.database, std::nullopt)->text == "a");
  CHECK(last_protocol(clinic.database, "ABC123")->text == "c");
  const auto history = protocol_history(clinic.database, "ABC123");
  REQUIRE(history.size() == 2);
  CHECK(history[0].text == "b");
  CHECK(history[0].who == "anna");
  CHECK(history[0].why == "asked for it");
}

TEST_CASE("protocol history: a change made from an older version keeps nothing and logs nothing") {
  Clinic clinic;
  Database other_tab({.path = clinic.folder / "d.db"});
  const auto patient = GENERATE(std::optional<std::string>{}, std::optional<std::string>{"ABC123"});
  CHECK(change_protocol(clinic.database, change_of(patient, 0, "mine")) == 1);
  CHECK_FALSE(change_protocol(other_tab, change_of(patient, 0, "theirs")));
  CHECK(protocol_history(clinic.database, patient).size() == 1);
  CHECK(verify_audit(clinic.database).entries == 1);
}

TEST_CASE("protocol history: withdrawing keeps the history") {
  Clinic clinic;
  (void)change_protocol(clinic.database, change_of("ABC123", 0, "a"));
  CHECK(change_protocol(clinic.database, change_of("ABC123", 1, std::nullopt)) == 2);
  CHECK_FALSE(last_protocol(clinic.database, "ABC123")->text);
  CHECK(audit_entries(clinic.database).back().event.action == "protocol withdrawn");
}

TEST_CASE("protocol history: no change without a reason or for an unknown patient") {
  Clinic clinic;
  ProtocolChange silent = change_of(std::nullopt, 0, "a");
  silent.why.clear();
  CHECK_THROWS_WITH(change_protocol(clinic.database, silent), Contains("cannot change the protocol"));
  CHECK_THROWS_WITH(change_protocol(clinic.database, change_of("NOBODY", 0, "a")), Contains("no patient"));
  CHECK(verify_audit(clinic.database).entries == 0);
}

TEST_CASE("protocol history: SQL in every field is kept as text") {
  Clinic clinic;
  const std::string text = "'); DROP TABLE patient; --";
  ProtocolChange change = change_of("ABC123", 0, text);
  change.who = change.why = text;
  CHECK(change_protocol(clinic.database, change) == 1);
  CHECK(last_protocol(clinic.database, "ABC123")->why == text);
  change.patient = text;
  CHECK_THROWS_AS(change_protocol(clinic.database, change), Error);
}

TEST_CASE("protocol history: a deleted patient takes the protocols along and leaves the chain whole") {
  Clinic clinic;
  (void)change_protocol(clinic.database, change_of("ABC123", 0, "a"));
  clinic.database.change("delete", [](SQLite::Database& sqlite) { sqlite.exec("DELETE FROM patient"); });
  CHECK(verify_audit(clinic.database).faults.empty());
  CHECK(verify_audit(clinic.database).entries == 1);
  CHECK(clinic.database.problems().empty());
}
