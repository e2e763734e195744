#include "engine/core/analysis/movement_summary.h"

#include "engine/core/analysis/chronometry.h"
#include "engine/core/analysis/imagery_summary.h"
#include "engine/core/base/random.h"
#include "tests/support/catch.h"

#include <climits>
#include <cmath>

using namespace dorsal;
using movement::Course;
using movement::Done;
using movement::Happened;
using movement::movement_summaries;
using movement::SkipReason;

namespace {

Day summary_day(int number) { return Day{std::chrono::days{20'000 + number}}; }

// Done as agreed: 7 was expected, `pain` it was.
Done visit(int day, int pain, const std::string& movement = "squat") {
  return {.movement = movement,
          .day = summary_day(day),
          .harm = 8,
          .expected = 7,
          .confidence_before = 3,
          .pain_before = 3,
          .outcome = ActivityOutcome::done,
          .quota = 10,
          .repetitions = 10,
          .seconds_each = 4.0,
          .pain_during = pain,
          .pain_after = pain,
          .happened = Happened::no,
          .confidence_after = 5};
}

imagery::Imagined imagined(int day, std::vector<double> seconds, imagery::Stage stage) {
  return {.movement = "squat",
          .day = summary_day(day),
          .stage = stage,
          .pain_before = 3,
          .seconds = std::move(seconds),
          .sets = {{4, 3, 3, 1}, {4, 3, 4, 2}}};
}

} // namespace

TEST_CASE("movement summary: nothing done is no line, one visit is a line without a mean") {
  CHECK(movement_summaries({}).empty());
  const auto all = movement_summaries({.done = {visit(1, 4)}, .looks = {}});
  REQUIRE(all.size() == 1);
  CHECK(all[0].visits == 1);
  CHECK(all[0].prediction.visits == 1);
  CHECK_FALSE(all[0].prediction.mean);
  CHECK_FALSE(all[0].prediction.bounds);
  CHECK(all[0].confidence.first == 3);
  CHECK(all[0].confidence.last == 5);
  CHECK(all[0].seconds_each == 4.0);
  CHECK_FALSE(all[0].seconds_to_ease);
}

TEST_CASE(
    "movement summary: from five visits on expected minus experienced has its mean and Student's interval") {
  Course course;
  for (const int pain : {6, 5, 4, 5})
    course.done.push_back(visit(static_cast<int>(course.done.size()), pain));
  CHECK_FALSE(movement_summaries(course)[0].prediction.mean);
  course.done.push_back(visit(4, 5));
  const auto prediction = movement_summaries(course)[0].prediction;
  CHECK(prediction.visits == 5);
  CHECK(prediction.mean == Approx(2.0)); // of 1, 2, 3, 2, 2
  REQUIRE(prediction.bounds);
  const double half = 2.776445 * std::sqrt(0.5 / 5);
  CHECK(prediction.bounds->lower == Approx(2 - half));
  CHECK(prediction.bounds->upper == Approx(2 + half));
}

TEST_CASE("movement summary: quotas, stops, skips with their reasons, ease, fears and mornings are counted") {
  Course course;
  course.looks = {{"squat", summary_day(0), 9}, {"bend-to-floor", summary_day(0), 10}};
  Done baseline = visit(1, 5);
  baseline.quota.reset();
  Done eased = visit(2, 4);
  eased.seconds_to_ease = 40;
  eased.happened = Happened::partly;
  eased.back_by_morning = true;
  Done stopped = visit(3, 6);
  stopped.outcome = ActivityOutcome::stopped;
  stopped.repetitions = 4;
  stopped.seconds_to_ease = 80;
  stopped.happened = Happened::yes;
  stopped.back_by_morning = false;
  Done skipped{.movement = "squat",
               .day = summary_day(4),
               .outcome = ActivityOutcome::skipped,
               .skipped = SkipReason::tired};
  Done waited = visit(5, 3);
  waited.did_not_ease = true;
  waited.harm = 5;
  course.done = {baseline, eased, stopped, skipped, skipped, waited};
  const auto all = movement_summaries(course);
  REQUIRE(all.size() == 2);
  const auto& squat = all[0];
  CHECK(squat.days.size() == 6);
  CHECK(squat.visits == 4);
  CHECK(squat.stopped == 1);
  CHECK(squat.skipped == 2);
  CHECK(squat.reasons == std::map<SkipReason, int>{{SkipReason::tired, 2}});
  CHECK(squat.with_quota == 3);
  CHECK(squat.quota_kept == 2);
  CHECK(squat.last_quota == 10);
  CHECK(squat.eased == 2);
  CHECK(squat.did_not_ease == 1);
  CHECK(squat.seconds_to_ease == 60.0);
  CHECK(squat.fear_asked == 4);
  CHECK(squat.fear_came_true == 1);
  CHECK(squat.fear_partly == 1);
  CHECK(squat.mornings_asked == 2);
  CHECK(squat.mornings_back == 1);
  CHECK(squat.harm.first == 9); // by its looks, before it was ever done
  CHECK(squat.harm.last == 5);
  CHECK(all[1].movement == "bend-to-floor");
  CHECK(all[1].days.empty());
  CHECK(all[1].harm.first == 10);
}

TEST_CASE("movement summary: what nobody can have said counts as not said") {
  Done wild = visit(1, 4);
  wild.expected = INT_MAX;
  wild.harm = -1;
  wild.repetitions = INT_MIN;
  wild.quota = 0;
  wild.seconds_to_ease = 1'000'000;
  wild.seconds_each = std::nan("");
  wild.happened = static_cast<Happened>(9);
  Done skipped{.movement = "squat",
               .day = summary_day(2),
               .outcome = ActivityOutcome::skipped,
               .skipped = static_cast<SkipReason>(99)};
  const auto all = movement_summaries({.done = {wild, skipped}, .looks = {{"squat", summary_day(3), 77}}});
  CHECK(all[0].prediction.visits == 0);
  CHECK_FALSE(all[0].harm.first);
  CHECK_FALSE(all[0].last_quota);
  CHECK_FALSE(all[0].last_repetitions);
  CHECK(all[0].eased == 0);
  CHECK(all[0].fear_asked == 0);
  CHECK(all[0].paced_visits == 0);
  CHECK(all[0].reasons.contains(SkipReason::other));
}

TEST_CASE("movement summary: only skipped, or only asked about, is a line with no visit") {
  const Done skipped{.movement = "squat",
                     .day = summary_day(1),
                     .outcome = ActivityOutcome::skipped,
                     .skipped = SkipReason::afraid};
  const Done asked{.movement = "hinge", .day = summary_day(1), .harm = 4};
  const auto all = movement_summaries({.done = {skipped, asked}, .looks = {}});
  REQUIRE(all.size() == 2);
  CHECK(all[0].visits == 0);
  CHECK(all[0].skipped == 1);
  CHECK(all[1].visits == 0);
  CHECK(all[1].skipped == 0);
  CHECK(all[1].harm.last == 4);
}

TEST_CASE("imagery summary: visits, sets, ratings, scaling, probes and stops of a movement") {
  imagery::Course course;
  course.imagined = {imagined(1, {4, 4.2, 4.1}, imagery::Stage::watching),
                     imagined(2, {5, 5, 5, 5}, imagery::Stage::film_stopped),
                     {.movement = "squat", .day = summary_day(3), .stage = imagery::Stage::film_stopped}};
  course.imagined[0].seconds_twice = {8};
  course.imagined[0].probes = 2;
  course.imagined[0].probes_right = 1;
  course.imagined[1].seconds_twice = {4};
  course.imagined[1].sets[1].pain = 6; // three more than before the visit
  const auto all = imagery::imagery_summaries(course, {});
  REQUIRE(all.size() == 1);
  const auto& squat = all[0];
  CHECK(squat.visits == 2);
  CHECK(squat.left == 1);
  CHECK(squat.stage == imagery::Stage::film_stopped);
  CHECK(squat.repetitions == 9);
  CHECK(squat.sets == 4);
  CHECK(squat.clear == 4.0);
  CHECK(squat.felt == 3.0);
  CHECK(squat.pain_rise == 2.0); // of 1 and 3
  CHECK(squat.most_pain_rise == 3.0);
  CHECK(squat.most_unease == 2.0);
  CHECK(squat.stopped == 1);
  CHECK(squat.comfortable == 1);
  CHECK(squat.scaling.visits == 2);
  CHECK(squat.scaling.longer == 1);
  CHECK(squat.probes.trials == 2);
  REQUIRE(squat.probe_bounds);
  CHECK(squat.probe_bounds->lower == Approx(0.0945).margin(0.0005));
  CHECK(imagery::imagery_summaries({}, {}).empty());
}

TEST_CASE("imagery summary: a record without ratings has no medians, and a wild one says nothing") {
  imagery::Course course;
  course.imagined = {
      {.movement = "squat", .day = summary_day(1), .stage = imagery::Stage::watching, .seconds = {-3, 2}}};
  course.imagined[0].sets = {{.clear = 77, .felt = {}, .pain = INT_MAX, .unease = -4}};
  const auto all = imagery::imagery_summaries(course, {});
  CHECK(all[0].repetitions == 1);
  CHECK_FALSE(all[0].clear);
  CHECK_FALSE(all[0].pain_rise);
  CHECK_FALSE(all[0].unease);
  CHECK_FALSE(all[0].variation);
  CHECK_FALSE(all[0].probe_bounds);
  CHECK(all[0].stopped == 0);
}

TEST_CASE("chronometry: too few repetitions give no ratio, and say how few there were") {
  const std::vector imagined_few{imagined(1, {3, 3, 3, 3}, imagery::Stage::eyes_closed)};
  const std::vector done{visit(1, 4)};
  const auto told = imagery::chronometry(imagined_few, done, 5.0);
  CHECK_FALSE(told.ratio);
  CHECK(told.imagined == 4);
  CHECK(told.executed_visits == 1);
  CHECK_FALSE(told.film_ran);
  CHECK_FALSE(imagery::chronometry({}, {}, {}).ratio);
}

TEST_CASE("chronometry: the film's pace is left out where there is enough without it, and else said") {
  const std::vector both{imagined(1, {9, 9, 9, 9, 9}, imagery::Stage::with_film),
                         imagined(2, {3, 3, 3, 3, 3}, imagery::Stage::film_stopped)};
  const std::vector done{visit(1, 4)};
  const auto without = imagery::chronometry(both, done, 6.0);
  CHECK(without.ratio == Approx(0.75));
  CHECK_FALSE(without.film_ran);
  CHECK_FALSE(without.band); // of one visit
  const auto with = imagery::chronometry(std::span{both}.first(1), {}, 6.0);
  CHECK(with.film_ran);
  CHECK(with.against_film);
  CHECK(with.ratio == Approx(1.5));
  CHECK_FALSE(imagery::chronometry(both, {}, {}).ratio); // nobody knows how long it takes
}

TEST_CASE("chronometry: band from the logs of one median a visit, as worked out by hand") {
  std::vector<imagery::Imagined> days;
  for (int i = 0; i < 3; ++i)
    days.push_back(imagined(i, std::vector<double>(3, std::exp(1.0 + 0.1 * i)), imagery::Stage::eyes_closed));
  std::vector<Done> done;
  for (int i = 0; i < 3; ++i) {
    done.push_back(visit(i, 4));
    done.back().seconds_each = std::exp(1.2 + 0.1 * i);
  }
  const auto told = imagery::chronometry(days, done, {});
  CHECK(told.ratio == Approx(std::exp(-0.2)));
  REQUIRE(told.band);
  const double half = 2.776445 * std::sqrt(2 * 0.01 / 3); // four degrees of freedom
  CHECK(told.band->lower == Approx(std::exp(-0.2 - half)));
  CHECK(told.band->upper == Approx(std::exp(-0.2 + half)));
  const auto film = imagery::chronometry(days, {}, std::exp(1.1));
  REQUIRE(film.band);
  CHECK(film.ratio == Approx(1));
  CHECK(film.band->upper == Approx(std::exp(4.302653 * std::sqrt(0.01 / 3))));
}

TEST_CASE("chronometry: the band holds the true ratio about as often as it says") {
  Random random{7};
  const auto normal = [&random] { return random.normal(0, 1); };
  int holds = 0, bands = 0;
  for (int patient = 0; patient < 400; ++patient) {
    std::vector<imagery::Imagined> days;
    std::vector<Done> done;
    for (int day = 0; day < 6; ++day) {
      const double of_day = 0.1 * normal(); // repetitions of one visit resemble each other
      std::vector<double> seconds;
      for (int i = 0; i < 5; ++i) seconds.push_back(3 * std::exp(of_day + 0.15 * normal()));
      days.push_back(imagined(day, seconds, imagery::Stage::eyes_closed));
      done.push_back(visit(day, 4));
      done.back().seconds_each = 4 * std::exp(0.15 * normal());
    }
    const auto told = imagery::chronometry(days, done, {});
    if (!told.band) continue;
    ++bands;
    holds += told.band->lower <= 0.75 && 0.75 <= told.band->upper ? 1 : 0;
  }
  CHECK(bands > 380);
  CHECK(static_cast<double>(holds) / bands == Approx(0.95).margin(0.03));
}
