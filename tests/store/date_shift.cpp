#include "engine/store/travel/date_shift.h"

#include "tests/support/catch.h"
#include "tests/support/records.h"

using namespace dorsal;
using namespace dorsal::test;

TEST_CASE("date shift: whole weeks back over months and leap days, the time of day as it was") {
  CHECK(shift_date("2026-11-22T18:40:00.000Z", 1) == "2026-11-15T18:40:00.000Z");
  CHECK(shift_date("2024-03-07T00:00:00.000Z", 1) == "2024-02-29T00:00:00.000Z");
  CHECK(shift_date("2026-01-05T09:00:00.000Z", 520) == "2016-01-18T09:00:00.000Z");
  CHECK(shift_date("no date", 3) == "no date");
  CHECK(shift_date("2026-02-30T00:00:00.000Z", 1) == "2026-02-30T00:00:00.000Z");
}

TEST_CASE("date shift: drawn once per patient, within ten years") {
  Database database = Database::in_memory(seeded_uuids(3));
  SessionWriter writer(database);
  for (const char* patient : {"P001", "P002", "P003"}) (void)writer.begin_session(header_of(patient));
  const int first = weeks_shifted(database, "P001");
  CHECK(first >= 1);
  CHECK(first <= 520);
  CHECK(weeks_shifted(database, "P001") == first);
  CHECK((weeks_shifted(database, "P002") != first || weeks_shifted(database, "P003") != first));
}

TEST_CASE("date shift: intervals between a patient's sessions stay") {
  Database database = Database::in_memory();
  SessionWriter writer(database);
  const Uuid uuid = writer.begin_session(header_of());
  writer.end_session(uuid, SessionState::complete, {"2026-11-23T00:10:00.000Z", 60});
  const StoredSession session = shifted(*SessionReader(database).session(uuid), {2, "secret"});
  CHECK(session.summary.start.utc == "2026-11-08T18:40:00.000Z");
  CHECK(session.record.header.start.utc == session.summary.start.utc);
  CHECK(session.summary.ended_utc == "2026-11-09T00:10:00.000Z");
}

TEST_CASE("date shift: the clock of each session starts at zero, so that no boot joins two people") {
  Database database = Database::in_memory();
  SessionWriter writer(database);
  const auto begun = [&](const char* patient, int trial) {
    const Uuid uuid = writer.begin_session(header_of(patient));
    writer.begin_block(uuid, {1, BlockKind::train, "train", 40});
    writer.save_trial(uuid, 1, answered(trial, Side::left, Side::right));
    return shifted(*SessionReader(database).session(uuid), {2, "secret"});
  };
  const StoredSession one = begun("P001", 1);
  const StoredSession other = begun("P002", 7);
  const TrialRecord& trial = one.record.blocks[0].trials[0];
  CHECK(in_nanoseconds(trial.fixation->earliest) == 0);
  CHECK(trial.onset->at == other.record.blocks[0].trials[0].onset->at);
  CHECK(trial.response_time()->best == std::chrono::milliseconds{1234});
  CHECK(trial.onset_trigger->before - trial.onset->at.best == Duration{11});
}

TEST_CASE("date shift: sessions, trials and stations have other names, the same ones in every export") {
  Database database = Database::in_memory();
  SessionWriter writer(database);
  const Uuid uuid = writer.begin_session(header_of("P001"));
  const StoredSession stored = *SessionReader(database).session(uuid);
  const Shift shift = shift_of(database, "P001");
  const StoredSession leaving = shifted(stored, shift);
  CHECK(leaving.summary.uuid != stored.summary.uuid);
  CHECK(leaving.summary.station != stored.summary.station);
  CHECK(leaving.summary.uuid == shifted(stored, shift_of(database, "P001")).summary.uuid);
  CHECK(leaving.summary.uuid != shifted(stored, {shift.weeks, "another secret"}).summary.uuid);
}
