#include "engine/core/task/touch/touch.h"

#include "engine/core/task/led_stimulus.h"
#include "engine/core/visit/led_run.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <map>
#include <numeric>

using namespace dorsal;

namespace {

std::map<int, int> counted(const std::vector<touch::Site>& sites) {
  std::map<int, int> times;
  for (const touch::Site& site : sites) ++times[site.square];
  return times;
}

BlockSetting setting_of(Purpose purpose, std::uint64_t seed = 1) {
  BlockSetting setting;
  setting.block = 1;
  setting.spec = default_block({purpose, TaskId::touch});
  setting.seed = seed;
  return setting;
}

} // namespace

TEST_CASE("touch: squares are as frequent as each other, never twice running, and catch trials never first") {
  for (std::uint64_t seed = 1; seed <= 50; ++seed)
    for (const touch::Grid& grid : touch::grids) {
      const auto sites = touch::plan_sites(grid.squares, 30, 3, Random{seed});
      REQUIRE(sites.size() == 33);
      auto times = counted(sites);
      CHECK(times[0] == 3);
      times.erase(0);
      CHECK(static_cast<int>(times.size()) == grid.squares);
      for (const auto& [square, count] : times) {
        CHECK(count >= 30 / grid.squares);
        CHECK(count <= 30 / grid.squares + 1);
      }
      CHECK(sites.front().square != 0);
      std::vector<int> touched;
      for (const touch::Site& site : sites)
        if (site.square != 0) touched.push_back(site.square);
      CHECK(std::ranges::adjacent_find(touched) == touched.end());
    }
}

TEST_CASE("touch: two sittings of thirty do not leave the same squares short") {
  std::map<int, int> short_ones;
  for (std::uint64_t seed = 1; seed <= 200; ++seed)
    for (const auto& [square, count] : counted(touch::plan_sites(12, 30, 0, Random{seed})))
      if (count == 2) ++short_ones[square];
  for (int square = 1; square <= 12; ++square) {
    CHECK(short_ones[square] > 60); // 100 of 200 expected
    CHECK(short_ones[square] < 140);
  }
}

TEST_CASE("touch: middles of squares are where they are on a back, and the nearest square is the one there") {
  const touch::PointOfBack first = touch::middle_of({12, 1});
  CHECK(first.right == -75);
  CHECK(first.up == 50);
  const touch::PointOfBack last = touch::middle_of({12, 12});
  CHECK(last.right == 75);
  CHECK(last.up == -50);
  CHECK(touch::middle_of({9, 5}).right == 0);
  for (const touch::Grid& grid : touch::grids)
    for (int square = 1; square <= grid.squares; ++square) {
      const touch::PointOfBack middle = touch::middle_of({grid.squares, square});
      CHECK(touch::nearest_square(grid, middle) == square);
      const double nearly = grid.side_mm * 0.49;
      CHECK(touch::nearest_square(grid, {middle.right + nearly, middle.up - nearly}) == square);
    }
  CHECK(touch::nearest_square(*touch::grid_of(12), {-900, 900}) == 1);
  CHECK(touch::nearest_square(*touch::grid_of(12), {900, -900}) == 12);
}

TEST_CASE("touch: as a stimulus it has a truth, a chance of its grid, factors and back "
          "again, and nothing else is one") {
  const LedStimulus seventh = touch::Site{12, 7}, none = touch::Site{12, 0};
  CHECK(task_of(seventh) == TaskId::touch);
  CHECK(task_of(TaskId::touch).answers[static_cast<std::size_t>(truth_of(seventh))] == "7");
  CHECK(task_of(TaskId::touch).answers[static_cast<std::size_t>(truth_of(none))] == "nothing");
  CHECK(chance_of(LedStimulus{touch::Site{4, 1}}) == 0.25);
  CHECK(is_catch(none));
  CHECK_FALSE(is_catch(seventh));
  CHECK(difficulty_value(seventh) == 12);
  CHECK_FALSE(staircase_value(seventh));
  CHECK(led_stimulus(TaskId::touch, factor_values(seventh)) == seventh);
  for (const std::vector<double>& wrong :
       {std::vector<double>{12, 13}, {11, 1}, {12, -1}, {12, 1.5}, {12}, {1e300, 1}, {12, 1, 1}})
    CHECK_FALSE(led_stimulus(TaskId::touch, wrong));
}

TEST_CASE("touch: a block has its touches and its catch trials, practice has none of those") {
  LedRun assess{setting_of(Purpose::assess)};
  CHECK(assess.planned() == 33);
  LedRun practice{setting_of(Purpose::practice)};
  CHECK(practice.planned() == 6);
  BlockSetting without = setting_of(Purpose::assess);
  without.touch.catch_share = 0;
  CHECK(LedRun{without}.planned() == 30);
}

TEST_CASE(
    "touch: training moves to more squares after good blocks and to fewer after hard ones, within limits") {
  const touch::Rule rule;
  CHECK(touch::next_squares(12, {20, 24}, rule) == 20);
  CHECK(touch::next_squares(12, {19, 24}, rule) == 12); // 79 %
  CHECK(touch::next_squares(12, {15, 24}, rule) == 12);
  CHECK(touch::next_squares(12, {14, 24}, rule) == 9); // 58 %
  CHECK(touch::next_squares(4, {0, 24}, rule) == 4);
  CHECK(touch::next_squares(20, {24, 24}, rule) == 20);
  CHECK(touch::next_squares(12, {11, 11}, rule) == 12); // too few
  touch::Rule narrow;
  narrow.least_squares = narrow.most_squares = 12;
  CHECK(touch::next_squares(12, {24, 24}, narrow) == 12);
  CHECK(touch::next_squares(12, {0, 24}, narrow) == 12);

  BlockSetting setting = setting_of(Purpose::train);
  setting.last_led = LedTraining{12, {22, 24}};
  CHECK(level_of(setting) == 20);
  CHECK(level_of(setting_of(Purpose::train)) == 12);
  BlockSetting assess = setting_of(Purpose::assess);
  assess.last_led = setting.last_led;
  CHECK(level_of(assess) == 12); // is never moved
}
