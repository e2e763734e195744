// A session in which a machine moves motors on the back: nobody helps, each run is kept as long as it is
// known to have been, and a machine that falls silent loses nothing.
#include "engine/clinic/export/led_columns.h"
#include "engine/clinic/visit/session.h"
#include "engine/clinic/visit/simulated_stage.h"
#include "engine/device/sdl/vibrator_stage.h"
#include "tests/support/catch.h"
#include "tests/support/made_up_sets.h"
#include "tests/support/motor_machine.h"

#include <fmt/format.h>

using namespace dorsal;
using Catch::Contains;
using test::MotorMachine;

namespace {

Protocol motors_protocol(int squares) {
  Protocol protocol = default_protocol();
  protocol.blocks = {default_block({Purpose::assess, TaskId::vibration})};
  protocol.blocks.front().pictures = 24;
  protocol.touch.squares = squares;
  return protocol;
}

struct Ran {
  StoredSession session;
  SessionState state{};
};

Ran run_with(Stage& stage, SessionListener& listener, int squares = 12) {
  const test::ScratchFolder folder;
  PictureSets pictures{folder.path()};
  Database database{{.path = folder.path() / "clinic.db", .uuids = seeded_uuids(1)}};
  const auto outcome = run_session({.protocol = motors_protocol(squares),
                                    .patient = "P001",
                                    .seed = 7,
                                    .software_version = "test",
                                    .origin = Origin::simulated,
                                    .unfinished = {}},
                                   {stage, pictures, database, listener});
  return {SessionReader{database}.session(outcome.session).value(), outcome.state};
}

// The machine is real, the patient's time is not: what is stamped there has to be of the patient's clock.
class InPatientsTime final : public ForwardingStage {
public:
  InPatientsTime(Stage& inner, const std::string& port) : ForwardingStage(inner), machine_(inner, port) {}
  [[nodiscard]] int motors() const override { return machine_.motors(); }
  [[nodiscard]] RigFacts facts() const override { return machine_.facts(); }
  std::optional<Stamp> vibrate(int motor, Duration lasts) override {
    return machine_.vibrate(motor, lasts) ? std::optional{Stamp::exactly(now())} : std::nullopt;
  }

private:
  VibratorStage machine_;
};

SimulatedStage patient() {
  return SimulatedStage{{*observer::find_profile("healthy"), 0, 3, {"2026-01-05T09:00:00.000Z", 60}}};
}

} // namespace

TEST_CASE(
    "vibration: the motor that is asked for is the one that is kept, and in trials of nothing none runs") {
  MotorMachine machine;
  SimulatedStage simulated = patient();
  InPatientsTime stage{simulated, machine.port()};
  const Ran ran = run_with(stage, simulated);
  CHECK(ran.state == SessionState::complete);
  std::vector<std::string> expected{"dorsal 1"};
  int catches = 0;
  for (const LedTrialRecord& trial : ran.session.record.blocks.front().led) {
    const touch::Site site = site_in(trial.planned.stimulus).value();
    CHECK(trial.outcome == Outcome::answered);
    REQUIRE(trial.touch);
    if (site.square == 0)
      ++catches;
    else
      expected.push_back(fmt::format("vibrate {} 300", site.square));
    CHECK(trial.answer->by == AnsweredBy::patient);
  }
  CHECK(catches == 2);
  CHECK(machine.lines() == expected);
  CHECK(stage.facts().back().first == "vibrator");
  std::ostringstream csv;
  write_led_header(csv);
  CHECK(write_led_trials(csv, ran.session, Dates::real) == 26);
  CHECK_THAT(csv.str(), Contains(",led_by") && Contains(",machine"));
}

TEST_CASE("vibration: a machine that falls silent voids the trial, says so, and the trial comes again") {
  MotorMachine machine{[runs = 0](const std::string& line) mutable -> std::string {
    if (line == "dorsal 1") return "motors 12\n";
    return ++runs == 3 ? "no battery\n" : "ok\n";
  }};
  SimulatedStage simulated = patient();
  InPatientsTime stage{simulated, machine.port()};
  const Ran ran = run_with(stage, simulated);
  CHECK(ran.state == SessionState::complete);
  const std::vector<LedTrialRecord>& trials = ran.session.record.blocks.front().led;
  CHECK(trials.size() == 27);
  CHECK(std::ranges::count(trials, Outcome::voided, &LedTrialRecord::outcome) == 1);
  CHECK(std::ranges::count(trials, Outcome::answered, &LedTrialRecord::outcome) == 26);
}

TEST_CASE("vibration: without a machine, or with too few motors, the visit says so before it begins") {
  SimulatedStage simulated = patient();
  class Without final : public ForwardingStage {
  public:
    using ForwardingStage::ForwardingStage;
    [[nodiscard]] int motors() const override { return 0; }
  } without{simulated};
  CHECK_THROWS_WITH(run_with(without, simulated), Contains("--vibrator PORT"));
  MotorMachine machine;
  VibratorStage twelve{simulated, machine.port()};
  CHECK_THROWS_WITH(run_with(twelve, simulated, 20),
                    Contains("which of 20 motors moved, and the machine has 12"));
}

TEST_CASE("vibration: a machine that stays silent stops the session before its block is used up") {
  MotorMachine machine{[](const std::string& line) {
    return std::string{line == "dorsal 1" ? "motors 12\n" : "no battery\n"};
  }};
  SimulatedStage simulated = patient();
  InPatientsTime stage{simulated, machine.port()};
  const Ran ran = run_with(stage, simulated);
  CHECK(ran.state == SessionState::stopped);
  const std::vector<LedTrialRecord>& trials = ran.session.record.blocks.front().led;
  CHECK(std::ranges::count(trials, Outcome::voided, &LedTrialRecord::outcome) == 3);
}
