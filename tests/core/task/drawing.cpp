// Signs on the back: sets and strokes, the plan of a block, the ladder of training, and blocks answered by
// simulated observers.
#include "engine/core/task/drawing/drawing.h"

#include "engine/core/task/drawing/signs.h"
#include "engine/core/task/drawing/strokes.h"
#include "engine/core/task/led_stimulus.h"
#include "engine/core/trial/led_summary.h"
#include "tests/support/catch.h"
#include "tests/support/led_block.h"

#include <cmath>
#include <map>
#include <set>

using namespace dorsal;

namespace {

BlockSetting setting_of(Purpose purpose, int trials, int step, std::uint64_t seed) {
  BlockSetting setting;
  setting.block = 1;
  setting.spec = default_block({purpose, TaskId::drawing});
  setting.spec.pictures = trials;
  setting.drawing.step = step;
  setting.seed = seed;
  return setting;
}

} // namespace

TEST_CASE("drawing: each set has ten signs that are answered differently, and every glyph has strokes") {
  std::set<std::string_view> all{drawing::answers.begin(), drawing::answers.end()};
  CHECK(all.size() == drawing::answers.size());
  for (int set = 1; set <= static_cast<int>(drawing::sign_sets.size()); ++set) {
    const drawing::SignSet& one = drawing::sign_set(set);
    CHECK(std::set<std::string_view>(one.answers.begin(), one.answers.end()).size() ==
          drawing::signs_of_a_set);
    for (int sign = 1; sign <= static_cast<int>(drawing::signs_of_a_set); ++sign) {
      const auto place = static_cast<std::size_t>(sign - 1);
      const std::string_view drawn = one.drawn.at(place), right = one.answers.at(place);
      CAPTURE(set, drawn);
      for (const char glyph : drawn) CHECK_FALSE(drawing::strokes_of(glyph).empty());
      const int answer = drawing::answer_of(set, sign);
      CHECK(drawing::answers.at(static_cast<std::size_t>(answer)) == right);
      CHECK(drawing::sign_of(set, answer) == sign);
      CHECK(drawing::parse_answer(set, right) == answer);
      CHECK(drawing::parse_answer(set, drawing::shown_answer(answer)) == answer);
      if (one.content != drawing::Content::sum) CHECK(drawing::shown_answer(answer) == drawn);
      if (one.content == drawing::Content::sum)
        CHECK(std::to_string(drawn[0] - '0' + drawn[1] - '0') == right);
      if (one.content == drawing::Content::word) CHECK(drawn.size() == 3);
    }
  }
  CHECK(drawing::parse_answer(2, "k") == drawing::parse_answer(2, "K"));
  CHECK_FALSE(drawing::parse_answer(2, "B"));
  CHECK_FALSE(drawing::parse_answer(2, ""));
  CHECK_FALSE(drawing::sign_of(2, drawing::nothing));
  CHECK(drawing::strokes_of('?').empty());
}

TEST_CASE("drawing: strokes stay within the glyph's field, touch its top and its foot, and turn around its "
          "middle") {
  std::set<char> glyphs;
  for (const drawing::SignSet& set : drawing::sign_sets)
    for (const std::string_view drawn : set.drawn) glyphs.insert(drawn.begin(), drawn.end());
  for (const char glyph : glyphs) {
    CAPTURE(glyph);
    double top = 1, foot = -1;
    for (const drawing::Stroke& stroke : drawing::strokes_of(glyph)) {
      CHECK(stroke.size() >= 2);
      for (const auto& [right, down] : stroke) {
        CHECK(std::abs(right) < 0.4);
        CHECK(std::abs(down) < 0.51);
        top = std::min(top, down);
        foot = std::max(foot, down);
      }
    }
    CHECK(top < -0.45);
    CHECK(foot > 0.45);
  }
  const auto seven = drawing::strokes_of('7'), quarter = drawing::turned(seven, 90);
  CHECK(quarter[0][0].right == Approx(-seven[0][0].down)); // its upper left is then upper right
  CHECK(quarter[0][0].down == Approx(seven[0][0].right));
}

TEST_CASE("drawing: a sign is its factors, and what is no sign is refused") {
  const LedStimulus sign = drawing::Sign{4, 1, 6, 80, 90};
  CHECK(task_of(sign) == TaskId::drawing);
  CHECK(led_stimulus(TaskId::drawing, factor_values(sign)) == sign);
  CHECK(task_of(TaskId::drawing).answers[static_cast<std::size_t>(truth_of(sign))] == "5");
  CHECK(difficulty_value(sign) == 4);
  CHECK_FALSE(staircase_value(sign));
  CHECK(chance_of(sign) == Approx(0.1));
  CHECK(is_catch(LedStimulus{drawing::Sign{4, 1, 0, 80, 0}}));
  for (const std::vector<double>& wrong : {std::vector<double>{4, 1, 6, 80},
                                           {0, 1, 6, 80, 0},
                                           {4, 6, 6, 80, 0},
                                           {4, 0, 6, 80, 0},
                                           {4, 1, 11, 80, 0},
                                           {4, 1, -1, 80, 0},
                                           {4, 1, 1.5, 80, 0},
                                           {4, 1, 6, 0, 0},
                                           {4, 1, 6, 80, 45},
                                           {4, 1, 6, 80, 360},
                                           {std::nan(""), 1, 6, 80, 0},
                                           {4, 1, 6, 80, -90}})
    CHECK_FALSE(led_stimulus(TaskId::drawing, wrong));
}

TEST_CASE(
    "drawing: a block has every sign as often, never twice running, with trials of nothing in between") {
  for (std::uint64_t seed = 1; seed <= 50; ++seed)
    for (const int step : {1, 4, 10, 14}) {
      const std::vector<drawing::Sign> signs = drawing::plan_signs(step, 30, 3, Random{seed});
      REQUIRE(signs.size() == 33);
      CHECK(signs.front().sign != 0);
      std::map<int, int> times;
      int before = 0;
      for (const drawing::Sign& sign : signs) {
        ++times[sign.sign];
        CHECK(sign.set == drawing::step_of(step).set);
        CHECK(sign.size_mm == drawing::step_of(step).size_mm);
        CHECK((sign.turned_deg != 0) == (drawing::step_of(step).turned && sign.sign != 0));
        if (sign.sign == 0) continue;
        CHECK(sign.sign != before);
        before = sign.sign;
      }
      CHECK(times[0] == 3);
      for (int sign = 1; sign <= 10; ++sign) CHECK(times[sign] == 3);
    }
}

TEST_CASE("drawing: training moves a step where nearly all or too little was right, within its limits") {
  const drawing::Rule rule;
  CHECK(drawing::next_step(2, {20, 24}, rule) == 3);
  CHECK(drawing::next_step(2, {19, 24}, rule) == 2);
  CHECK(drawing::next_step(2, {14, 24}, rule) == 1);
  CHECK(drawing::next_step(1, {0, 24}, rule) == 1);
  CHECK(drawing::next_step(14, {24, 24}, rule) == 14);
  CHECK(drawing::next_step(2, {11, 11}, rule) == 2); // too few
  BlockSetting train = setting_of(Purpose::train, 24, 2, 1);
  train.last_led = LedTraining{5, {24, 24}};
  CHECK(level_of(train) == 6);
  train.drawing.most_step = 4;
  CHECK(level_of(train) == 4);
  BlockSetting assess = setting_of(Purpose::assess, 24, 2, 1);
  assess.last_led = LedTraining{5, {24, 24}};
  CHECK(level_of(assess) == 2); // is never moved
}

TEST_CASE(
    "drawing: smaller, turned and longer signs are harder, and the share right is as the observer has it") {
  const observer::LedAnswerOf pain_free{*observer::find_profile("healthy"), 0};
  const auto chance = [&](int step) {
    const drawing::Step& of = drawing::step_of(step);
    return pain_free.chance_of_correct(drawing::Sign{step, of.set, 1, of.size_mm, of.turned ? 90 : 0});
  };
  CHECK(chance(1) > chance(2));
  CHECK(chance(2) > chance(3));
  CHECK(chance(2) > chance(4));
  CHECK(chance(12) > chance(14));
  const observer::LedAnswerOf in_pain{*observer::find_profile("low_back_pain"), 0};
  CHECK(in_pain.chance_of_correct(drawing::Sign{2, 1, 1, 80, 0}) <
        pain_free.chance_of_correct(drawing::Sign{2, 1, 1, 80, 0}));

  statistics::Count all{}, felt{};
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const LedSummary summary =
        summarise(test::answered_block(setting_of(Purpose::assess, 30, 2, seed), "low_back_pain"));
    REQUIRE(summary.signs);
    CHECK(summary.signs->step == 2);
    CHECK(summary.chance == Approx(0.1));
    all.correct += summary.score.correct;
    all.trials += summary.score.trials;
    felt.correct += summary.signs->false_felt.correct;
    felt.trials += summary.signs->false_felt.trials;
  }
  CHECK(all.trials == 400 * 30);
  CHECK(*statistics::share(all) ==
        Approx(in_pain.chance_of_correct(drawing::Sign{2, 1, 1, 80, 0})).margin(0.015));
  CHECK(*statistics::share(felt) == Approx(0.08).margin(0.03));
}

TEST_CASE("drawing: what signs are taken for is counted, of the last step, without those that are void") {
  std::vector<LedTrialRecord> trials;
  const auto add = [&](int step, int sign, int answer, Outcome outcome = Outcome::answered) {
    LedTrialRecord record{
        .trial = 1, .plan = 1, .planned = {drawing::Sign{step, 1, sign, 80, 0}, {}}, .outcome = outcome};
    if (outcome == Outcome::answered) record.answer = LedAnswer{.answer = answer};
    trials.push_back(record);
  };
  const auto digit = [](int sign) { return drawing::answer_of(1, sign); };
  add(1, 4, digit(4));
  add(2, 8, digit(8));
  add(2, 8, digit(2));
  add(2, 8, digit(2));
  add(2, 7, drawing::nothing);
  add(2, 7, 0, Outcome::voided);
  add(2, 7, 0, Outcome::time_out);
  add(2, 0, drawing::nothing);
  add(2, 0, digit(1));
  const SignSummary signs = sign_summary(trials).value();
  CHECK(signs.of_other_steps == 1);
  CHECK(signs.by_sign[7].score.correct == 1);
  CHECK(signs.by_sign[7].score.trials == 3);
  CHECK(signs.by_sign[7].taken_for == std::map<int, int>{{digit(2), 2}});
  CHECK(signs.by_sign[6].score.trials == 2);
  CHECK(signs.by_sign[6].taken_for.empty());
  CHECK(signs.not_felt == 1);
  CHECK(signs.false_felt.correct == 1);
  CHECK(signs.false_felt.trials == 2);
  CHECK_FALSE(sign_summary({}));
}
