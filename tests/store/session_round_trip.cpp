// What is written is read back field by field.
#include "engine/core/base/error.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "engine/store/travel/merge.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/same_inputs.h"
#include "tests/support/scratch_folder.h"

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

const WallClock later{"2026-11-22T19:00:00.000Z", 60};

struct Desk {
  ScratchFolder folder;
  Database database{{.path = folder / "d.db"}};
  SessionWriter writer{database};
  SessionReader reader{database};
};

bool same(const StimulusItem& a, const StimulusItem& b) {
  return a.id == b.id && a.base == b.base && a.mirrored == b.mirrored && a.side == b.side &&
         a.movement == b.movement && a.amplitude == b.amplitude && a.amplitude_deg == b.amplitude_deg &&
         a.view_deg == b.view_deg && a.head == b.head && a.posture == b.posture && a.model == b.model &&
         a.background == b.background && a.difficulty_logit == b.difficulty_logit;
}

void check_same(const std::optional<Trigger>& a, const std::optional<Trigger>& b) {
  REQUIRE(a.has_value() == b.has_value());
  if (!a) return;
  CHECK(a->byte == b->byte);
  CHECK(a->before == b->before);
  CHECK(a->after == b->after);
}

void check_same(const TrialRecord& a, const TrialRecord& b) {
  CHECK(a.trial == b.trial);
  CHECK(a.plan == b.plan);
  CHECK(a.planned == b.planned);
  CHECK(same(a.stimulus, b.stimulus));
  CHECK(a.outcome == b.outcome);
  CHECK(a.brightness == b.brightness);
  CHECK(a.fixation == b.fixation);
  REQUIRE(a.onset.has_value() == b.onset.has_value());
  if (a.onset) {
    CHECK(a.onset->at == b.onset->at);
    CHECK(a.onset->provider == b.onset->provider);
    CHECK(a.onset->missed_frames == b.onset->missed_frames);
    CHECK(a.onset->quality == b.onset->quality);
  }
  REQUIRE(a.answer.has_value() == b.answer.has_value());
  if (a.answer) {
    CHECK(a.answer->side == b.answer->side);
    CHECK(a.answer->at == b.answer->at);
    CHECK(a.answer->provider == b.answer->provider);
  }
  check_same(a.onset_trigger, b.onset_trigger);
  check_same(a.response_trigger, b.response_trigger);
  REQUIRE(a.strays.size() == b.strays.size());
  for (std::size_t i = 0; i < a.strays.size(); ++i) {
    CHECK(a.strays[i].why == b.strays[i].why);
    check_same_input(a.strays[i].input, b.strays[i].input);
  }
}

} // namespace

TEST_CASE("store: a trial comes back as it was, for every outcome and every stray input") {
  Desk desk;
  const Uuid session = desk.writer.begin_session(header_of());
  desk.writer.begin_block(session, {1, BlockKind::train, "train", 40});
  std::vector<TrialRecord> written{answered(1, Side::left, Side::right), timed_out(2, Side::right),
                                   anticipated(3, Side::left), voided(4, Side::right)};
  written[0].strays = every_stray();
  written[3].strays = every_stray();
  for (const TrialRecord& record : written) desk.writer.save_trial(session, 1, record);

  const auto stored = desk.reader.session(session);
  REQUIRE(stored);
  REQUIRE(stored->record.blocks.size() == 1);
  const auto& read = stored->record.blocks[0].trials;
  REQUIRE(read.size() == written.size());
  for (std::size_t i = 0; i < read.size(); ++i) check_same(read[i], written[i]);
}

TEST_CASE("store: trials of every provider, name and extreme of a number come back as they were") {
  Desk desk;
  const Uuid session = desk.writer.begin_session(header_of());
  desk.writer.begin_block(session, {1, BlockKind::assess, "assess-a", 40});
  std::vector<TrialRecord> written;
  for (int i = 0; i < 6; ++i) {
    TrialRecord record = answered(i + 1, Side::right, Side::right);
    record.onset->provider = static_cast<OnsetProvider>(i);
    record.answer->provider = static_cast<ResponseProvider>(i % 5);
    record.stimulus.movement = static_cast<Movement>(i % 3);
    record.stimulus.amplitude = static_cast<Amplitude>(i % 3);
    record.stimulus.head = static_cast<HeadCoupling>(i % 2);
    record.planned.roll_deg = i % 2 == 0 ? 180 : -179.99999999999997;
    record.stimulus.difficulty_logit = i % 2 == 0 ? 1.0 / 3 : -5e-324;
    record.onset->at = Stamp::exactly(Instant::max() - Duration{5});
    record.answer->at = Stamp::exactly(Instant::max());
    record.fixation = Stamp::exactly(Instant::min());
    record.stimulus.background = "a 'quoted', \u00e9trange name\n";
    written.push_back(record);
    desk.writer.save_trial(session, 1, record);
  }
  const auto stored = desk.reader.session(session);
  for (std::size_t i = 0; i < written.size(); ++i) check_same(stored->record.blocks[0].trials[i], written[i]);
}

TEST_CASE("store: a session's header, blocks and end come back as they were") {
  Desk desk;
  const SessionHeader header = header_of();
  const Uuid session = desk.writer.begin_session(header, Origin::simulated);
  desk.writer.begin_block(session, {1, BlockKind::practice, "train", 8});
  desk.writer.begin_block(session, {2, BlockKind::assess, "assess-b", 40});
  desk.writer.add_rig_facts(session, {{"gone on at", "2026-11-22T18:50:00.000Z"}});
  desk.writer.end_session(session, SessionState::stopped, later);

  const auto stored = desk.reader.session(session);
  REQUIRE(stored);
  const SessionHeader& read = stored->record.header;
  CHECK(read.patient == header.patient);
  CHECK(read.start == header.start);
  CHECK(read.seed == header.seed);
  CHECK(read.protocol_text == header.protocol_text);
  CHECK(read.picture_set_hash == header.picture_set_hash);
  CHECK(read.software_version == header.software_version);
  RigFacts facts = header.rig;
  facts.emplace_back("gone on at", "2026-11-22T18:50:00.000Z");
  CHECK(read.rig == facts);
  CHECK(stored->record.state == SessionState::stopped);
  CHECK(stored->summary.ended_utc == later.utc);
  CHECK(stored->summary.origin == Origin::simulated);
  CHECK(stored->summary.station == desk.database.station());
  REQUIRE(stored->record.blocks.size() == 2);
  CHECK(stored->record.blocks[1].header.kind == BlockKind::assess);
  CHECK(stored->record.blocks[1].header.set == "assess-b");
  CHECK(stored->record.blocks[1].header.pictures == 40);
}

TEST_CASE("store: a place in a block is written once") {
  Desk desk;
  const Uuid session = desk.writer.begin_session(header_of());
  desk.writer.begin_block(session, {1, BlockKind::assess, "assess-a", 40});
  desk.writer.save_trial(session, 1, answered(1, Side::left, Side::left));
  CHECK_THROWS_AS(desk.writer.save_trial(session, 1, answered(1, Side::left, Side::left)), Error);
  CHECK_THROWS_WITH(desk.writer.save_trial(session, 2, answered(7, Side::left, Side::left)),
                    Contains("cannot save trial 7 of block 2"));
  CHECK(desk.reader.session(session)->summary.trials == 1);
}

TEST_CASE("store: a trial that contradicts itself is refused whole, strays included") {
  Desk desk;
  const Uuid session = desk.writer.begin_session(header_of());
  desk.writer.begin_block(session, {1, BlockKind::assess, "assess-a", 40});
  TrialRecord late = answered(1, Side::left, Side::left);
  late.strays = every_stray();
  late.onset.reset();
  CHECK_THROWS_AS(desk.writer.save_trial(session, 1, late), Error);
  late = answered(1, Side::left, Side::left);
  late.onset->at.latest = late.onset->at.best - Duration{1};
  CHECK_THROWS_AS(desk.writer.save_trial(session, 1, late), Error);
  CHECK(desk.reader.session(session)->summary.trials == 0);
  CHECK(desk.database.problems().empty());
}

TEST_CASE("store: names are refused where a code belongs") {
  Desk desk;
  CHECK_THROWS_AS(desk.writer.begin_session(header_of("Jane Doe")), Error);
  CHECK_THROWS_AS(desk.writer.begin_session(header_of("AB")), Error);
  CHECK(desk.reader.patients().empty());
  CHECK(desk.reader.sessions().empty());
}

TEST_CASE("store: sessions come in the order of their start, by patient where asked") {
  Desk desk;
  const Uuid second = desk.writer.begin_session(header_of("ABC", "2026-11-23T10:00:00.000Z"));
  const Uuid first = desk.writer.begin_session(header_of("ABC", "2026-11-22T10:00:00.000Z"));
  const Uuid other = desk.writer.begin_session(header_of("XYZ", "2026-11-22T12:00:00.000Z"));
  const auto all = desk.reader.sessions();
  REQUIRE(all.size() == 3);
  CHECK(all[0].uuid == first);
  CHECK(all[1].uuid == other);
  CHECK(all[2].uuid == second);
  CHECK(desk.reader.sessions_of("ABC").size() == 2);
  CHECK(desk.reader.sessions_of("NOBODY").empty());
  const auto patients = desk.reader.patients();
  REQUIRE(patients.size() == 2);
  CHECK(patients[0].code == "ABC");
  CHECK(patients[0].sessions == 2);
}

TEST_CASE("store: the session to go on with is the last one that never ended, and older ones are stopped") {
  Desk desk;
  CHECK_FALSE(desk.reader.unfinished_session("ABC"));
  (void)desk.writer.begin_session(header_of("ABC", "2026-11-22T10:00:00.000Z"));
  const Uuid last = desk.writer.begin_session(header_of("ABC", "2026-11-23T10:00:00.000Z"));
  const Uuid other = desk.writer.begin_session(header_of("XYZ", "2026-11-24T10:00:00.000Z"));
  const auto sessions = desk.reader.sessions_of("ABC");
  REQUIRE(sessions.size() == 2);
  CHECK(sessions[0].state == SessionState::stopped);
  CHECK(sessions[0].ended_utc == "2026-11-23T10:00:00.000Z");
  CHECK(sessions[1].state == SessionState::running);
  REQUIRE(desk.reader.unfinished_session("ABC"));
  CHECK(desk.reader.unfinished_session("ABC")->summary.uuid == last);
  CHECK(desk.reader.unfinished_session("XYZ")->summary.uuid == other); // another patient's goes on
  desk.writer.end_session(last, SessionState::complete, later);
  CHECK_FALSE(desk.reader.unfinished_session("ABC"));
  CHECK(desk.reader.sessions_of("ABC")[1].state == SessionState::complete);
}

TEST_CASE("store: what another station left running is not ended here, and a complete session stays so") {
  Desk there, here;
  const Uuid abroad = there.writer.begin_session(header_of("ABC", "2026-11-22T10:00:00.000Z"));
  (void)merge_sessions(here.database, there.database, {});
  const Uuid done = here.writer.begin_session(header_of("ABC", "2026-11-23T10:00:00.000Z"));
  here.writer.end_session(done, SessionState::complete, later);
  (void)here.writer.begin_session(header_of("ABC", "2026-11-24T10:00:00.000Z"));
  const auto sessions = here.reader.sessions_of("ABC");
  REQUIRE(sessions.size() == 3);
  CHECK(sessions[0].uuid == abroad);
  CHECK(sessions[0].state == SessionState::running);
  CHECK(sessions[1].state == SessionState::complete);
}

TEST_CASE("store: the blocks of a patient come in time order, the last ones alone if wished") {
  Desk desk;
  for (const auto& [utc, set] : {std::pair{"2026-11-23T10:00:00.000Z", "assess-b"},
                                 std::pair{"2026-11-22T10:00:00.000Z", "assess-a"}}) {
    const Uuid session = desk.writer.begin_session(header_of("ABC", utc));
    desk.writer.begin_block(session, {1, BlockKind::practice, "train", 8});
    desk.writer.save_trial(session, 1, answered(1, Side::left, Side::left));
    desk.writer.begin_block(session, {2, BlockKind::assess, set, 40});
    desk.writer.save_trial(session, 2, answered(1, Side::left, Side::left));
    desk.writer.save_trial(session, 2, timed_out(2, Side::left));
  }
  const auto blocks = desk.reader.last_blocks("ABC", BlockKind::assess, 5).blocks;
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].header.set == "assess-a");
  CHECK(blocks[1].header.set == "assess-b");
  CHECK(blocks[1].trials.size() == 2);
  CHECK(desk.reader.last_blocks("ABC", BlockKind::assess, 1).blocks.at(0).header.set == "assess-b");
  CHECK(desk.reader.count_blocks("ABC", BlockKind::assess) == 2);
  CHECK(desk.reader.count_blocks("ABC", BlockKind::assess, "2026-11-23T10:00:00.000Z") == 1);
  CHECK(desk.reader.count_blocks("ABD", BlockKind::assess) == 0);
}

TEST_CASE("store: seeded uuids name sessions and trials the same way on every run") {
  const auto names = [] {
    const ScratchFolder folder;
    Database database({.path = folder / "d.db", .uuids = seeded_uuids(42)});
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of());
    writer.begin_block(session, {1, BlockKind::assess, "assess-a", 40});
    writer.save_trial(session, 1, answered(1, Side::left, Side::left));
    return std::pair{session, SessionReader(database).session(session)->trial_uuids};
  };
  CHECK(names() == names());
}
