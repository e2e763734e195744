#include "engine/store/people/decisions.h"

#include "engine/core/base/error.h"
#include "engine/store/audit/audit_log.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

TEST_CASE("decisions: kept in order, each in the audit log") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  (void)SessionWriter(database).begin_session(header_of("ABC123"));
  add_decision(database, "ABC123", {DecisionKind::stay, Grade::not_yet, "anna", "2026-11-22T18:40:00.000Z"});
  add_decision(
      database, "ABC123",
      {DecisionKind::override_grade, Grade::nearly, "anna", "2026-11-23T18:40:00.000Z", "pain is old"});
  const auto found = decisions_about(database, "ABC123");
  REQUIRE(found.size() == 2);
  CHECK(found[0].kind == DecisionKind::stay);
  CHECK(found[1].grade == Grade::nearly);
  CHECK(found[1].reason == "pain is old");
  CHECK(audit_entries(database)[1].event.detail == "override at NEARLY: pain is old");
}

TEST_CASE("decisions: an override without a reason, and one about nobody, keep nothing") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  (void)SessionWriter(database).begin_session(header_of("ABC123"));
  const Decision silent{DecisionKind::override_grade, Grade::nearly, "anna", "2026-11-22T18:40:00.000Z"};
  CHECK_THROWS_WITH(add_decision(database, "ABC123", silent), Contains("\"override\" needs a reason"));
  CHECK_THROWS_WITH(add_decision(database, "NOBODY", silent), Contains("no patient"));
  CHECK(decisions_about(database, "ABC123").empty());
  CHECK(verify_audit(database).entries == 0);
}

TEST_CASE("decisions: one about a phase keeps which, and every kind has a name of its own") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  (void)SessionWriter(database).begin_session(header_of("ABC123"));
  for (const DecisionKind kind : decision_kinds()) {
    CHECK(parse_decision_kind(name_of(kind)) == kind);
    add_decision(database, "ABC123",
                 {kind, Grade::not_yet, "anna", "2026-11-22T18:40:00.000Z", "why", "touch"});
  }
  const auto found = decisions_about(database, "ABC123");
  REQUIRE(found.size() == decision_kinds().size());
  CHECK(found[3].kind == DecisionKind::open_early);
  CHECK(found[3].phase == "touch");
  CHECK(audit_entries(database)[3].event.detail == "open early of touch at NOT YET: why");
}
