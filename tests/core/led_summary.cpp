#include "engine/core/trial/led_summary.h"

#include "engine/core/observer/touch.h"
#include "engine/core/task/points/points.h"
#include "engine/core/visit/led_run.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"

#include <algorithm>

using namespace dorsal;

namespace {

BlockSetting setting(std::uint64_t seed, int touches) {
  BlockSpec spec = default_block({Purpose::train, TaskId::points});
  spec.pictures = touches;
  return {.block = 1, .spec = spec, .timing = {}, .adaptation = {}, .points = {}, .seed = seed};
}

// A whole block as a simulated patient answers it.
std::vector<LedTrialRecord> simulated(LedRun& run, const observer::ObserverProfile& profile, Random draws) {
  std::vector<LedTrialRecord> records;
  while (const auto start = run.next()) {
    LedTrialRecord record{
        .trial = start->trial, .plan = start->plan, .planned = start->planned, .outcome = Outcome::answered};
    record.answer = LedAnswer{.answer = observer::answer_to_touch(
                                  profile, std::get<points::Touch>(start->planned.stimulus), 0, draws)};
    run.note(record);
    records.push_back(record);
  }
  return records;
}

// The distance where a profile is right in three of four answers, half of the touches being one point.
double true_threshold(const observer::ObserverProfile& profile) {
  for (double mm = 5; mm < 150; mm += 0.25) {
    const double two = observer::chance_of_two(profile, {2, mm}, 0);
    const double one = 1 - observer::chance_of_two(profile, {1, mm}, 0);
    if ((two + one) / 2 >= 0.75) return mm;
  }
  return 150;
}

LedTrialRecord touch(double mm, bool right) { return test::led_answered(1, {2, mm}, right ? 1 : 0); }

} // namespace

TEST_CASE("led summary: counts what was scored, and who entered the answers") {
  std::vector<LedTrialRecord> trials{test::led_answered(1, {2, 50}, 1), test::led_answered(2, {1, 50}, 1),
                                     test::led_timed_out(3, {1, 50}), test::led_voided(4, {2, 50})};
  trials[0].answer->by = AnsweredBy::patient;
  const LedSummary summary = summarise(trials);
  CHECK(summary.attempts == 4);
  CHECK(summary.answered == 2);
  CHECK(summary.time_outs == 1);
  CHECK(summary.voided == 1);
  CHECK(summary.score.correct == 1); // a time-out is a wrong answer
  CHECK(summary.score.trials == 3);
  CHECK(summary.by_helper == 1);
  CHECK(summary.catches.trials == 0);
  CHECK(*summary.share == Approx(1.0 / 3));
  CHECK(summary.share_bounds == statistics::wilson({1, 3}));
}

TEST_CASE("led summary: so many right by guessing, at the task's own chance") {
  std::vector<LedTrialRecord> trials(37, touch(50, true));
  trials.resize(60, touch(50, false));
  CHECK(*summarise(trials).p_by_guessing < 0.05); // 37 of 60 (facts: touch)
  trials[0] = touch(50, false);
  CHECK(*summarise(trials).p_by_guessing > 0.05);
}

TEST_CASE("led summary: nothing gives no value") {
  const LedSummary summary = summarise(std::vector<LedTrialRecord>{});
  CHECK_FALSE(summary.share);
  CHECK_FALSE(summary.share_bounds);
  CHECK_FALSE(summary.p_by_guessing);
  CHECK_FALSE(summary.last);
  CHECK_FALSE(summary.threshold);
}

TEST_CASE("led summary: reversals told from the records are those of the staircase") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    LedRun run{setting(seed, 40)};
    const auto records = simulated(run, *observer::find_profile("healthy"), Random{seed});
    std::vector<double> expected;
    for (const double level : run.staircase().reversals) expected.push_back(points::distance_at(level));
    CHECK(reversals_of(records) == expected);
  }
}

TEST_CASE("led summary: a voided touch is no answer, and makes no reversal") {
  CHECK(reversals_of(std::vector{touch(80, true), test::led_voided(2, {2, 70}), touch(70, true)}).empty());
  CHECK(reversals_of(std::vector{touch(80, true), test::led_voided(2, {2, 70}), touch(70, false)}) ==
        std::vector<double>{70});
}

TEST_CASE("led summary: a threshold takes the last six reversals, as many up as down, and none below four") {
  CHECK_FALSE(threshold_of({80, 60, 80}));
  const auto four = threshold_of({80, 60, 70, 50});
  REQUIRE(four);
  CHECK(four->value == Approx(65));
  CHECK(four->reversals == 4);
  const auto last = threshold_of({200, 150, 80, 60, 80, 60, 80, 60, 100});
  REQUIRE(last);
  CHECK(last->reversals == 6);
  CHECK(last->value == Approx((60 + 80 + 60 + 80 + 60 + 100) / 6.0));
  REQUIRE(last->bounds);
  CHECK(last->bounds->lower < last->value);
}

TEST_CASE("led summary: the threshold lies near where simulated patients are right in three of four") {
  for (const char* name : {"healthy", "low_back_pain"}) {
    const auto profile = *observer::find_profile(name);
    std::vector<LedThreshold> found;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
      LedRun run{setting(seed, 60)};
      if (const auto threshold = summarise(simulated(run, profile, Random{seed + 1000})).threshold)
        found.push_back(*threshold);
    }
    REQUIRE(found.size() > 570);
    double mean = 0;
    for (const LedThreshold& one : found) mean += one.value / static_cast<double>(found.size());
    const auto covered = std::ranges::count_if(found, [mean](const LedThreshold& one) {
      return one.bounds->lower <= mean && mean <= one.bounds->upper;
    });
    CAPTURE(name, true_threshold(profile), mean, covered, found.size());
    CHECK(mean > true_threshold(profile)); // steps three times as wide as those closer
    CHECK(mean < 1.15 * true_threshold(profile));
    CHECK(static_cast<double>(covered) > 0.9 * static_cast<double>(found.size()));
  }
}
