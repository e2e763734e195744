#include "engine/store/sessions/rig_checks.h"

#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

using namespace dorsal;

TEST_CASE("rig checks: the last one of this machine is found again, whole") {
  const test::ScratchFolder folder;
  Database database{{.path = folder.path() / "clinic.db", .uuids = seeded_uuids(1)}};
  CHECK_FALSE(last_rig_check(database));
  const StoredRigCheck older{.checked_utc = "2026-11-22T10:00:00.000Z",
                             .software_version = "0.1.0",
                             .summary = "research no, clinic yes, practice yes",
                             .report = R"({"schema":"dorsal.rig_check"})"};
  StoredRigCheck newer = older;
  newer.checked_utc = "2026-11-23T10:00:00.000Z";
  newer.summary = "research yes, clinic yes, practice yes";
  const Uuid uuid = keep_rig_check(database, newer);
  CHECK(keep_rig_check(database, older) != uuid);
  const auto last = last_rig_check(database);
  REQUIRE(last);
  CHECK(last->uuid == uuid);
  CHECK(last->summary == newer.summary);
  CHECK(last->report == newer.report);
}
