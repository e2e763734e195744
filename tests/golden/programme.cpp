// Databases from before the programme: their patients are in its one phase, and nothing else changes; and in
// a programme of several phases what was recorded of one moves no other.
#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/programme/patient_programme.h"
#include "engine/clinic/protocol/protocol_in_force.h"
#include "tests/golden/kept_database.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <sstream>

using namespace dorsal;
using namespace dorsal::test;

namespace {

constexpr Day december{std::chrono::year{2026} / 12 / 1};

Protocol protocol_of_patient(Database& database, const std::string& patient) {
  std::ostringstream problems;
  const auto in_force = protocol_in_force(database, patient, "", problems);
  REQUIRE(in_force);
  return in_force->protocol;
}

// Blocks of pictures in the other of two phases of the same task.
std::vector<StoredSession> renamed(std::vector<StoredSession> sessions, const std::string& phase) {
  for (StoredSession& session : sessions)
    for (BlockRecord& block : session.record.blocks) block.header.phase = phase;
  return sessions;
}

} // namespace

TEST_CASE(
    "programme: in a database from before it every patient is in phase pictures, with the grade they had") {
  const std::string kept_name =
      GENERATE("clinic_5", "clinic_8", "clinic_9", "clinic_10", "clinic_11", "schema_9");
  const KeptDatabase kept{kept_name};
  Database database({.path = kept.file()});
  for (const std::string& patient : kept.patients()) {
    INFO(kept_name << " " << patient);
    const Protocol protocol = protocol_of_patient(database, patient);
    const PatientProgramme programme = programme_at(read_programme(database, patient, protocol), december);
    REQUIRE(programme.now.size() == 1);
    CHECK(programme.now[0].state.phase == "pictures");
    CHECK(is_open(programme.now[0].state.standing));
    const GradeReport before =
        grade(evidence_from(counted_sessions(database, patient).sessions), protocol.readiness);
    CHECK(json_of(programme.now[0].report) == json_of(before));
  }
}

TEST_CASE("programme: evidence of one phase never moves another's grade, and none is lost between them") {
  const KeptDatabase kept{"clinic_9"};
  Database database({.path = kept.file()});
  const auto patients = kept.patients();
  const std::string patient = *std::ranges::max_element(patients, {}, [&](const std::string& code) {
    return evidence_from(counted_sessions(database, code).sessions).blocks.size();
  });
  Protocol protocol = protocol_of_patient(database, patient);
  for (const char* name : {"easy", "hard"}) protocol.programme.push_back(phase_from(name, protocol));
  const auto sessions = counted_sessions(database, patient).sessions;
  REQUIRE_FALSE(sessions.empty());
  const auto grades = [&](const std::vector<StoredSession>& of) {
    const PatientProgramme programme = programme_from(protocol, of, {}, december);
    return std::pair{json_of(programme.now[0].report), json_of(programme.now[1].report)};
  };
  const auto nothing = grades({});
  const auto easy = grades(renamed(sessions, "easy"));
  const auto hard = grades(renamed(sessions, "hard"));
  CHECK(easy.second == nothing.second);
  CHECK(hard.first == nothing.first);
  CHECK(easy.first == hard.second);
  CHECK(easy.first != nothing.first);
  CHECK(grades(sessions) == easy); // without a name it is the first phase's
}
