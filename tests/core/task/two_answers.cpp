// Orientation of two points, and blunt or pointed: as stimuli, as blocks, and answered by simulated
// observers.
#include "engine/core/task/led_stimulus.h"
#include "engine/core/trial/led_summary.h"
#include "tests/support/catch.h"
#include "tests/support/led_block.h"

using namespace dorsal;

namespace {

BlockSetting setting_of(TaskId task, int touches, std::uint64_t seed) {
  BlockSetting setting;
  setting.block = 1;
  setting.spec = default_block({Purpose::train, task});
  setting.spec.pictures = touches;
  setting.seed = seed;
  return setting;
}

std::vector<LedTrialRecord> answered_block(TaskId task, int touches, std::uint64_t seed,
                                           const char* profile) {
  return test::answered_block(setting_of(task, touches, seed), profile);
}

} // namespace

TEST_CASE(
    "two answers: orientation and probe have a truth, factors and back again, and refuse what is neither") {
  const LedStimulus across = points::Pair{1, 45}, sharp = probe::Tip{1};
  CHECK(task_of(across) == TaskId::orientation);
  CHECK(task_of(TaskId::orientation).answers[static_cast<std::size_t>(truth_of(across))] == "side_by_side");
  CHECK(task_of(TaskId::probe).answers[static_cast<std::size_t>(truth_of(sharp))] == "pointed");
  CHECK(staircase_value(across) == 45);
  CHECK_FALSE(difficulty_value(sharp));
  CHECK(chance_of(across) == 0.5);
  CHECK_FALSE(is_catch(sharp));
  CHECK(led_stimulus(TaskId::orientation, factor_values(across)) == across);
  CHECK(led_stimulus(TaskId::probe, factor_values(sharp)) == sharp);
  for (const std::vector<double>& wrong : {std::vector<double>{2, 45}, {0, 0}, {0, 2000}, {1}, {0.5, 45}})
    CHECK_FALSE(led_stimulus(TaskId::orientation, wrong));
  for (const std::vector<double>& wrong : {std::vector<double>{2}, {}, {0, 0}, {-1}})
    CHECK_FALSE(led_stimulus(TaskId::probe, wrong));
}

TEST_CASE("two answers: half of a block is each answer") {
  for (const TaskId task : {TaskId::orientation, TaskId::probe}) {
    int second = 0;
    for (const LedTrialRecord& trial : answered_block(task, 40, 3, "healthy"))
      second += truth_of(trial.planned.stimulus);
    CHECK(second == 20);
  }
}

TEST_CASE("two answers: over a thousand observers of each kind the staircase keeps three of four right") {
  for (const char* profile : {"healthy", "low_back_pain"}) {
    statistics::Count all{};
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
      const auto trials = answered_block(TaskId::orientation, 60, seed, profile);
      for (std::size_t i = 20; i < trials.size(); ++i) all.add(*trials[i].correct()); // once it has settled
    }
    CHECK(*statistics::share(all) == Approx(0.75).margin(0.02));
  }
}

TEST_CASE(
    "two answers: blunt and pointed are told apart as often as the observer's chance says, with its d'") {
  statistics::Count all{};
  double d_prime = 0;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    const LedSummary summary = summarise(answered_block(TaskId::probe, 40, seed, "low_back_pain"));
    all.correct += summary.score.correct;
    all.trials += summary.score.trials;
    REQUIRE(summary.sensitivity);
    d_prime += summary.sensitivity->d_prime / 1000;
  }
  const observer::LedAnswerOf answers{*observer::find_profile("low_back_pain"), 0};
  const double chance = answers.chance_of_correct(probe::Tip{0});
  CHECK(*statistics::share(all) == Approx(chance).margin(0.006));
  CHECK(d_prime > 1); // 2 z(chance), less what the log-linear rule takes off
}
