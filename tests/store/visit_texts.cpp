// Results of a host without a database: visits as texts, closed as every result.
#include "engine/core/base/error.h"
#include "engine/core/record/visit_record.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/travel/result_file.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"

#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

const std::string session_name = "123e4567-e89b-42d3-a456-426614174000",
                  result_name = "00000000-0000-4000-8000-000000000001", utc = "2026-11-22T19:00:00.000Z";

std::string visit_of(const std::string& patient) {
  std::string text = text_of_beginning(session_name, header_of(patient));
  text += text_of(keep::OpenRecord{false, 2}, "", utc);
  text += text_of(keep::OpenBlock{{1, BlockKind::train, "train", 2, ""}}, "", utc);
  TrialRecord first = answered(1, Side::left, Side::right);
  first.onset_trigger.reset();
  first.response_trigger.reset();
  first.strays = every_stray();
  first.onset->provider = OnsetProvider::browser_frame;
  first.onset->quality = OnsetQuality::estimate;
  first.answer->provider = ResponseProvider::browser_event;
  text += text_of(keep::SaveTrial{1, first}, "123e4567-e89b-42d3-a456-426614174001", utc);
  return text + text_of(keep::EndRecord{SessionState::complete}, "", utc);
}

struct Clinic {
  Database database{Database::in_memory()};
  Prescription prescribed = issue_prescription(database, {"P001", "name = \"one\"\n", "", utc});

  TakenResult take(const std::string& texts, const std::string& name = result_name) {
    std::istringstream in(seal_text(SealedKind::result, SharedKey{prescribed.uuid, prescribed.result_key},
                                    "Dorsal result 2 " + name + "\n" + texts));
    return take_result(database, in, {{}, utc});
  }
  std::size_t sessions() { return SessionReader(database).sessions().size(); }
};

} // namespace

TEST_CASE("visit texts: a visit comes to the clinic as it was recorded, once") {
  Clinic clinic;
  const TakenResult taken = clinic.take(visit_of("P001"));
  CHECK(taken.report.new_sessions == 1);
  CHECK(taken.report.new_trials == 1);
  const auto summaries = SessionReader(clinic.database).sessions();
  REQUIRE(summaries.size() == 1);
  const auto stored = SessionReader(clinic.database).session(summaries.front().uuid);
  REQUIRE(stored);
  CHECK(to_string(stored->summary.uuid) == session_name);
  const TrialRecord& trial = stored->record.blocks.at(0).trials.at(0);
  CHECK(trial.onset->provider == OnsetProvider::browser_frame);
  CHECK(trial.strays.size() == every_stray().size());
  CHECK(stored->record.pain.before == 2);
  CHECK(stored->record.header.seed == header_of().seed);
  CHECK(clinic.database.problems().empty());
  CHECK_THROWS_WITH(clinic.take(visit_of("P001")), Contains("taken in before"));
  CHECK(clinic.take(visit_of("P001"), "00000000-0000-4000-8000-000000000002").report.same_sessions == 1);
}

TEST_CASE("visit texts: what is no visit of this patient, has not ended or cannot be read is refused whole") {
  Clinic clinic;
  const std::string good = visit_of("P001");
  CHECK_THROWS_WITH(clinic.take(visit_of("P002")), Contains("somebody else"));
  CHECK_THROWS_WITH(clinic.take(good.substr(0, good.find("\nend\t") + 1)), Contains("has not ended"));
  CHECK_THROWS_WITH(clinic.take(good + "nonsense\n"), Contains("cannot be read"));
  CHECK_THROWS_WITH(clinic.take(""), Contains("no visit"));
  std::string twice = good;
  twice.insert(twice.find("end\t"),
               good.substr(good.find("trial\t"), good.find("end\t") - good.find("trial\t")));
  CHECK_THROWS_AS(clinic.take(twice), Error);
  CHECK(clinic.sessions() == 0);
}
