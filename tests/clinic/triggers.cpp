// A session with a trigger port: what the equipment receives is what the records say.
#include "engine/clinic/visit/session.h"
#include "engine/clinic/visit/simulated_stage.h"
#include "engine/device/sdl/trigger_stage.h"
#include "tests/support/catch.h"
#include "tests/support/made_up_sets.h"
#include "tests/support/pseudo_terminal.h"

using namespace dorsal;

namespace {

std::vector<TrialRecord> trials_with(Stage& stage, SessionListener& listener) {
  test::ScratchFolder folder;
  test::write_set(folder.path(), "train");
  PictureSets pictures{folder.path()};
  Database database{{.path = folder.path() / "clinic.db", .uuids = seeded_uuids(1)}};
  Protocol protocol = default_protocol();
  protocol.blocks = {default_block(BlockKind::train)};
  protocol.blocks.front().pictures = 6;
  const auto outcome = run_session({.protocol = protocol,
                                    .patient = "P001",
                                    .seed = 7,
                                    .software_version = "test",
                                    .origin = Origin::simulated,
                                    .manner = Manner::trials_only,
                                    .unfinished = {}},
                                   {stage, pictures, database, listener});
  return SessionReader{database}.session(outcome.session)->record.blocks.front().trials;
}

SimulatedStage patient() {
  return SimulatedStage{{*observer::find_profile("healthy"), 0, 3, {"2026-01-05T09:00:00.000Z", 60}}};
}

} // namespace

TEST_CASE("triggers: one byte at each onset and one at each response, kept with the trial") {
  const test::PseudoTerminal terminal;
  SimulatedStage simulated = patient();
  TriggerStage stage{simulated, terminal.name()};
  std::vector<unsigned char> expected;
  for (const TrialRecord& trial : trials_with(stage, simulated)) {
    CHECK(trial.onset_trigger.has_value() == trial.onset.has_value());
    CHECK(trial.response_trigger.has_value() == (trial.outcome == Outcome::answered));
    if (trial.onset_trigger) expected.push_back(static_cast<unsigned char>(trial.onset_trigger->byte));
    if (trial.response_trigger) expected.push_back(static_cast<unsigned char>(trial.response_trigger->byte));
  }
  CHECK(expected.size() >= 6);
  CHECK(terminal.received() == expected);
  CHECK(stage.facts().back().first == "trigger");
}

TEST_CASE("triggers: without a port no trial has one") {
  SimulatedStage simulated = patient();
  for (const TrialRecord& trial : trials_with(simulated, simulated)) {
    CHECK_FALSE(trial.onset_trigger);
    CHECK_FALSE(trial.response_trigger);
  }
}
