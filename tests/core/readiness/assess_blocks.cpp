#include "engine/core/readiness/evidence/assess_blocks.h"

#include "tests/support/catch.h"

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

TrialRecord record(Outcome outcome, std::optional<Side> answer) {
  TrialRecord trial;
  trial.trial = 1;
  trial.stimulus.side = Side::left;
  trial.planned.roll_deg = 90;
  trial.outcome = outcome;
  trial.onset =
      Onset{.at = Stamp::exactly(Instant{1s}), .provider = OnsetProvider::simulated, .missed_frames = 0};
  if (answer)
    trial.answer = Answer{.side = *answer,
                          .at = Stamp::exactly(Instant{2500ms}),
                          .provider = ResponseProvider::simulated,
                          .device = ResponseDevice::key};
  return trial;
}

SessionRecord session_with(BlockKind kind) {
  SessionRecord session;
  session.header.start = {"2026-11-22T23:40:00.000Z", 60};
  BlockRecord& block = session.blocks.emplace_back();
  block.header.block = 2;
  block.header.kind = kind;
  block.trials.push_back(record(Outcome::answered, Side::left));
  return session;
}

} // namespace

TEST_CASE("assess blocks: how bright a block was is that of all its trials that count") {
  SessionRecord session = session_with(BlockKind::assess);
  BlockRecord& block = session.blocks[0];
  CHECK(assess_blocks(session, {})[0].brightness.empty());
  block.trials[0].brightness = Brightness::normal;
  CHECK(assess_blocks(session, {})[0].brightness == "normal");
  block.trials.push_back(record(Outcome::anticipation, Side::left));
  block.trials[1].brightness = Brightness::dim;
  CHECK(assess_blocks(session, {})[0].brightness == "normal");
  block.trials.push_back(record(Outcome::time_out, {}));
  CHECK(assess_blocks(session, {})[0].brightness.empty());
  block.trials[2].brightness = Brightness::dim;
  CHECK(assess_blocks(session, {})[0].brightness == "mixed");
  block.trials[0].brightness.reset();
  CHECK(assess_blocks(session, {})[0].brightness == "mixed");
}

TEST_CASE("assess blocks: only assess blocks feed the grade") {
  CHECK(assess_blocks(session_with(BlockKind::train), {}).empty());
  CHECK(assess_blocks(session_with(BlockKind::practice), {}).empty());
  const auto blocks = assess_blocks(session_with(BlockKind::assess), {.session = "s"});
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].session == "s");
  CHECK(blocks[0].block == 2);
  CHECK(blocks[0].trials[0].response_time->best == 1500ms);
  CHECK(blocks[0].trials[0].roll_deg == 90);
}

TEST_CASE("assess blocks: what answered is read from the answers, and two devices are mixed") {
  SessionRecord session = session_with(BlockKind::assess);
  CHECK(assess_blocks(session, {})[0].input == "key");
  session.blocks[0].trials.push_back(record(Outcome::answered, Side::left));
  session.blocks[0].trials[1].answer->device = ResponseDevice::touch;
  CHECK(assess_blocks(session, {})[0].input == "mixed");
}

TEST_CASE("assess blocks: control blocks are found by their kind") {
  CHECK(assess_blocks(session_with(BlockKind::control), {}).empty());
  CHECK(assess_blocks(session_with(BlockKind::control), {}, BlockKind::control).size() == 1);
}

TEST_CASE("assess blocks: a time-out is scored as wrong, an anticipation is not scored") {
  const AssessTrial out = assess_trial(record(Outcome::time_out, {}), Origin::person);
  CHECK(out.scored());
  CHECK_FALSE(out.correct());
  const AssessTrial early = assess_trial(record(Outcome::anticipation, Side::left), Origin::person);
  CHECK_FALSE(early.scored());
  CHECK_FALSE(early.correct());
  CHECK_FALSE(early.response);
}
