// Decisions in an archive: they say where a patient is in the programme.
#include "engine/store/people/decisions.h"
#include "engine/store/sessions/session_writer.h"
#include "engine/store/travel/archive.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

const Decision aside{DecisionKind::set_aside,    Grade::not_yet, "anna",
                     "2026-11-22T18:40:00.000Z", "needs a rest", "touch"};
const Decision passed{DecisionKind::next_phase,   Grade::ready, "anna",
                      "2026-11-23T18:40:00.000Z", "",           "touch"};

Database with_decisions(const std::vector<std::string>& patients) {
  Database database = Database::in_memory();
  for (const std::string& patient : patients) {
    (void)SessionWriter(database).begin_session(header_of(patient));
    add_decision(database, patient, aside);
    add_decision(database, patient, passed);
  }
  return database;
}

MergeReport take(Database& into, Database& from, const std::optional<std::string>& patient = {}) {
  const ScratchFolder folder;
  const Passphrase passphrase{"told in person", {1, 8}};
  std::stringstream file;
  write_archive(from, {.patient = patient, .passphrase = passphrase, .workshop = folder.path()}, file);
  Database held = open_archive(file, passphrase.text, folder.path());
  return merge_sessions(into, held,
                        {.match = PatientMatch::by_uuid, .only = {}, .choice = {}, .decisions = true});
}

} // namespace

TEST_CASE("decisions: an archive brings those about its patients, once, with phase, reason and author") {
  Database from = with_decisions({"ABC123", "XYZ789"});
  Database into = Database::in_memory();
  CHECK(take(into, from, "ABC123").new_decisions == 2);
  const auto found = decisions_about(into, "ABC123");
  REQUIRE(found.size() == 2);
  CHECK(found[0].kind == DecisionKind::set_aside);
  CHECK(found[0].phase == "touch");
  CHECK(found[0].reason == "needs a rest");
  CHECK(found[1].who == "anna");
  CHECK(take(into, from).new_decisions == 2); // of the other patient
  CHECK(take(into, from).new_decisions == 0);
  CHECK(decisions_about(into, "ABC123").size() == 2);
}

TEST_CASE("decisions: one of no kind refuses the archive, and nothing of it is taken") {
  Database from = with_decisions({"ABC123"});
  from.change("forge", [](SQLite::Database& sqlite) {
    sqlite.exec("UPDATE decision SET kind = 'promote' WHERE kind = 'set aside'");
  });
  Database into = Database::in_memory();
  CHECK_THROWS_WITH(take(into, from), Contains("\"promote\"") && Contains("nothing was taken"));
  CHECK(SessionReader{into}.patient_codes().empty());
}
