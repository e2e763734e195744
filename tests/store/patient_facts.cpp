#include "engine/store/people/patient_facts.h"

#include "engine/core/base/error.h"
#include "engine/core/readiness/evidence/assess_blocks.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {
struct Desk {
  ScratchFolder folder;
  Database database{{.path = folder / "d.db"}};
  SessionWriter writer{database};
  SessionReader reader{database};
};
} // namespace

TEST_CASE("patient facts: the last word told counts, each patient has their own") {
  Desk desk;
  static_cast<void>(desk.writer.begin_session(header_of("ABC123")));
  static_cast<void>(desk.writer.begin_session(header_of("XYZ")));
  CHECK(read_patient_facts(desk.database, "ABC123").empty());
  keep_patient_facts(desk.database, "ABC123",
                     {{"handedness", "left"}, {"age band", "60-69"}, {"language", "de"}});
  keep_patient_facts(desk.database, "ABC123", {{"handedness", "right"}});
  keep_patient_facts(desk.database, "ABC123", {});
  CHECK(read_patient_facts(desk.database, "ABC123") ==
        PatientFacts{{"handedness", "right"}, {"age band", "60-69"}, {"language", "de"}});
  CHECK(read_patient_facts(desk.database, "XYZ").empty());
}

TEST_CASE("patient facts: a name of other letters, or a patient unknown, is refused and nothing is kept") {
  Desk desk;
  static_cast<void>(desk.writer.begin_session(header_of("ABC123")));
  CHECK_THROWS_AS(
      keep_patient_facts(desk.database, "ABC123", {{"handedness", "left"}, {"Name of Ann", "Ann"}}), Error);
  CHECK(read_patient_facts(desk.database, "ABC123").empty());
  CHECK_THROWS_AS(keep_patient_facts(desk.database, "NOBODY", {{"handedness", "left"}}), Error);
}

TEST_CASE("pain: ratings before and after are kept with their session, a later one replaces the earlier") {
  Desk desk;
  const Uuid session = desk.writer.begin_session(header_of("ABC123"));
  CHECK(desk.reader.session(session)->record.pain == PainRatings{});
  desk.writer.rate_pain(session, PainMoment::before, 0);
  desk.writer.rate_pain(session, PainMoment::after, 3);
  desk.writer.rate_pain(session, PainMoment::after, 10);
  CHECK(desk.reader.session(session)->record.pain == PainRatings{0, 10});
  CHECK_THROWS_AS(desk.writer.rate_pain(session, PainMoment::after, 11), Error);
}

TEST_CASE("pain: the evidence of a grade takes its ratings from the store") {
  Desk desk;
  const Uuid session = desk.writer.begin_session(header_of("ABC123"));
  desk.writer.begin_block(session, {1, BlockKind::assess, "assess-a", 2});
  desk.writer.save_trial(session, 1, answered(1, Side::left, Side::left));
  desk.writer.rate_pain(session, PainMoment::before, 2);
  desk.writer.rate_pain(session, PainMoment::after, 6);
  const auto blocks = assess_blocks(desk.reader.session(session)->record, {});
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].pain_before == 2);
  CHECK(blocks[0].pain_after == 6);
}
