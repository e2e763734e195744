// Squares with a tip: the plan of a block, answers in two parts, training by the square, and blocks answered
// by simulated observers.
#include "engine/core/task/touch_probe/touch_probe.h"

#include "engine/core/task/led_stimulus.h"
#include "engine/core/trial/led_summary.h"
#include "engine/core/visit/led_run.h"
#include "tests/support/catch.h"
#include "tests/support/led_block.h"

#include <algorithm>
#include <cstdlib>
#include <map>

using namespace dorsal;

namespace {

constexpr probe::Tip blunt{0}, pointed{1};

BlockSetting setting_of(Purpose purpose, std::uint64_t seed = 1) {
  BlockSetting setting;
  setting.block = 1;
  setting.spec = default_block({purpose, TaskId::touch_probe});
  setting.seed = seed;
  return setting;
}

} // namespace

TEST_CASE("touchprobe: squares are as frequent as each other, and each as often blunt as pointed") {
  for (std::uint64_t seed = 1; seed <= 50; ++seed)
    for (const touch::Grid& grid : touch::grids)
      for (const int touches : {1, 13, 24, 30, 72}) {
        const auto plan = touch_probe::plan_touches(grid.squares, touches, 3, Random{seed});
        REQUIRE(static_cast<int>(plan.size()) == touches + 3);
        std::map<int, int> times, more_pointed; // by square
        std::vector<int> touched;
        int all_more_pointed = 0;
        for (const touch_probe::Touch& touch : plan) {
          CHECK(touch.site.squares == grid.squares);
          if (touch.site.square == 0) {
            CHECK(touch.tip == blunt);
            continue;
          }
          touched.push_back(touch.site.square);
          ++times[touch.site.square];
          more_pointed[touch.site.square] += touch.tip == pointed ? 1 : -1;
          all_more_pointed += touch.tip == pointed ? 1 : -1;
        }
        CHECK(static_cast<int>(touched.size()) == touches);
        for (int square = 1; square <= grid.squares; ++square) {
          CHECK(times[square] >= touches / grid.squares);
          CHECK(times[square] <= touches / grid.squares + 1);
          CHECK(std::abs(more_pointed[square]) == times[square] % 2);
        }
        CHECK(std::abs(all_more_pointed) == touches % 2);
        CHECK(plan.front().site.square != 0);
        CHECK(std::ranges::adjacent_find(touched) == touched.end());
      }
}

TEST_CASE("touchprobe: 24 touches on 12 squares are every square with every tip, and no tip tells the next") {
  std::map<int, int> first_pointed; // of the first touch of a square
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    std::map<int, std::vector<int>> tips;
    for (const auto& touch : touch_probe::plan_touches(12, 24, 2, Random{seed}))
      if (touch.site.square != 0) tips[touch.site.square].push_back(touch.tip.pointed);
    for (const auto& [square, both] : tips) {
      REQUIRE(both.size() == 2);
      CHECK(both[0] + both[1] == 1);
      first_pointed[square] += both[0];
    }
  }
  for (const auto& [square, count] : first_pointed) {
    CHECK(count > 150); // 200 of 400 expected
    CHECK(count < 250);
  }
}

TEST_CASE("touchprobe: the answers are square by square and tip by tip, and come apart again") {
  const auto answers = task_of(TaskId::touch_probe).answers;
  REQUIRE(static_cast<int>(answers.size()) == touch_probe::nothing + 1);
  CHECK(answers[static_cast<std::size_t>(touch_probe::answer_of(1, blunt))] == "1-blunt");
  CHECK(answers[static_cast<std::size_t>(touch_probe::answer_of(7, pointed))] == "7-pointed");
  CHECK(answers[static_cast<std::size_t>(touch_probe::answer_of(20, pointed))] == "20-pointed");
  CHECK(answers[static_cast<std::size_t>(touch_probe::answer_of(0, pointed))] == "nothing");
  for (int square = 1; square <= touch::most_squares; ++square)
    for (const probe::Tip tip : {blunt, pointed}) {
      const int answer = touch_probe::answer_of(square, tip);
      CHECK(touch_probe::square_of(answer) == square);
      CHECK(touch_probe::tip_of(answer) == tip);
    }
  CHECK(touch_probe::square_of(touch_probe::nothing) == 0);
  CHECK_FALSE(touch_probe::tip_of(touch_probe::nothing));
}

TEST_CASE("touchprobe: as a stimulus it has a truth, a chance of both, a graded part, and is its factors") {
  const LedStimulus seventh = touch_probe::Touch{{12, 7}, pointed}, none = touch_probe::Touch{{12, 0}, blunt};
  CHECK(task_of(seventh) == TaskId::touch_probe);
  CHECK(truth_of(seventh) == touch_probe::answer_of(7, pointed));
  CHECK(truth_of(none) == touch_probe::nothing);
  CHECK(chance_of(seventh) == Approx(1.0 / 24));
  CHECK(chance_of(LedStimulus{touch_probe::Touch{{4, 1}, blunt}}) == 0.125);
  CHECK(is_catch(none));
  CHECK_FALSE(is_catch(seventh));
  CHECK(difficulty_value(seventh) == 12);
  CHECK_FALSE(staircase_value(seventh));
  CHECK(site_in(seventh) == touch::Site{12, 7});
  CHECK(graded_part(seventh) == LedStimulus{touch::Site{12, 7}});
  CHECK(graded_answer(seventh, touch_probe::answer_of(3, blunt)) == touch::answer_of(3));
  CHECK(graded_answer(seventh, touch_probe::nothing) == touch::nothing);
  CHECK(led_stimulus(TaskId::touch_probe, factor_values(seventh)) == seventh);
  CHECK(led_stimulus(TaskId::touch_probe, factor_values(none)) == none);
  for (const std::vector<double>& wrong : {std::vector<double>{12, 13, 0},
                                           {11, 1, 0},
                                           {12, 1},
                                           {12, 1, 2},
                                           {12, 1, 0.5},
                                           {12, 0, 1}, // nothing has no tip
                                           {12, 1, 0, 0}})
    CHECK_FALSE(led_stimulus(TaskId::touch_probe, wrong));
}

TEST_CASE("touchprobe: a block has its touches and its catch trials, practice has none of those") {
  CHECK(LedRun{setting_of(Purpose::assess)}.planned() == 26);
  CHECK(LedRun{setting_of(Purpose::practice)}.planned() == 6);
}

TEST_CASE("touchprobe: training moves by the squares that were right, whatever was said of the tip") {
  BlockRecord train{{1, {Purpose::train, TaskId::touch_probe}, "", 24}, {}};
  for (int i = 1; i <= 24; ++i) {
    LedTrialRecord trial{.trial = i,
                         .plan = i,
                         .planned = {touch_probe::Touch{{12, 1 + i % 12}, pointed}, {}},
                         .outcome = Outcome::answered};
    trial.answer = LedAnswer{.answer = touch_probe::answer_of(1 + i % 12, blunt)};
    train.led.push_back(trial);
  }
  const LedTraining last = led_training(train).value();
  CHECK(last.level == 12);
  CHECK(last.score.correct == 24);
  BlockSetting next = setting_of(Purpose::train);
  next.last_led = last;
  CHECK(level_of(next) == 20);
  CHECK(summarise(train.led).score.correct == 0);
}

TEST_CASE("touchprobe: over a thousand observers each part comes back as it is, and both as their product") {
  const observer::LedAnswerOf answers{*observer::find_profile("low_back_pain"), 0};
  double square_chance = 0;
  for (int square = 1; square <= 12; ++square)
    square_chance += answers.chance_of_correct(touch::Site{12, square}) / 12;
  const double tip_chance = answers.chance_of_correct(blunt);
  statistics::Count both{}, square{}, tip{};
  double d_prime = 0;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    BlockSetting setting = setting_of(Purpose::assess, seed);
    setting.spec.pictures = 72;
    const LedSummary told = summarise(test::answered_block(setting, "low_back_pain"));
    REQUIRE(told.parts);
    REQUIRE(told.places);
    REQUIRE(told.parts->tip_sensitivity);
    CHECK_FALSE(told.sensitivity);
    CHECK(*told.chance == Approx(1.0 / 24));
    CHECK(told.catches.trials == 7);
    CHECK(told.parts->square.chance == Approx(1.0 / 12));
    CHECK(told.parts->tip.chance == 0.5);
    const auto add = [](statistics::Count& sum, const statistics::Count& one) {
      sum.correct += one.correct;
      sum.trials += one.trials;
    };
    add(both, told.score);
    add(square, told.parts->square.score);
    add(tip, told.parts->tip.score);
    d_prime += told.parts->tip_sensitivity->d_prime / 1000;
  }
  CHECK(both.trials == 72'000);
  CHECK(*statistics::share(square) == Approx(square_chance).margin(0.006));
  CHECK(*statistics::share(tip) == Approx(tip_chance).margin(0.006));
  CHECK(*statistics::share(both) == Approx(square_chance * tip_chance).margin(0.006));
  CHECK(d_prime > 1);
}
