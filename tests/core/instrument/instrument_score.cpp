#include "engine/core/instrument/instrument_score.h"

#include "engine/core/instrument/course_of_scores.h"
#include "tests/support/catch.h"
#include "tests/support/instruments.h"

using namespace dorsal;

namespace {

Answers rated(std::vector<std::optional<double>> values, const std::string& first = "lift the child") {
  Answers answers;
  for (std::size_t i = 0; i < values.size(); ++i)
    answers.push_back({"activity-" + std::to_string(i + 1), values[i], i == 0 ? first : "walk"});
  return answers;
}

} // namespace

TEST_CASE("instrument score: the mean of the answers, as long as few enough are missing") {
  Instrument made = test::own_activities();
  CHECK(score_of(made, rated({2, 4, 6})) == 4);
  CHECK(score_of(made, rated({{}, 4, 6})) == 5);
  CHECK(score_of(made, rated({{}, {}, 6})) == 6);
  CHECK_FALSE(score_of(made, rated({{}, {}, {}})));
  CHECK_FALSE(score_of(made, {}));
  made.score.may_be_missing = 0;
  CHECK_FALSE(score_of(made, rated({{}, 4, 6})));
}

TEST_CASE("instrument score: a sum with missing answers keeps its range") {
  Instrument made = test::own_activities();
  made.score.scoring = instrument::Scoring::sum;
  made.score.range = {0, 30};
  CHECK(score_of(made, rated({2, 4, 6})) == 12);
  CHECK(score_of(made, rated({10, 10, {}})) == 30);
}

TEST_CASE("instrument score: none where the instrument has none, and only of the items in its key") {
  Instrument made = test::own_activities();
  made.score.of = {"activity-2"};
  made.score.may_be_missing = 0;
  CHECK(score_of(made, rated({1, 7, 1})) == 7);
  made.score = {};
  CHECK_FALSE(score_of(made, rated({2, 4, 6})));
}

TEST_CASE(
    "instrument score: its interval follows from the smallest detectable change and stays in the range") {
  Instrument made = test::own_activities();
  const auto interval = interval_of(made, 5);
  REQUIRE(interval);
  CHECK(interval->low == Approx(5 - 1.41421).margin(1e-4));
  CHECK(interval->high == Approx(5 + 1.41421).margin(1e-4));
  CHECK(interval_of(made, 9.5)->high == 10);
  made.score.smallest_change->kind = instrument::ChangeKind::important;
  CHECK_FALSE(interval_of(made, 5));
  made.score.smallest_change.reset();
  CHECK_FALSE(interval_of(made, 5));
}

TEST_CASE("instrument score: a change is larger than the smallest, within noise, or cannot be told") {
  Instrument made = test::own_activities();
  CHECK(change(made, 4, 6).size == ChangeSize::larger); // as much as the smallest is no noise
  CHECK(change(made, 4, 6).for_the_better == true);
  CHECK(change(made, 6, 4).for_the_better == false);
  CHECK(change(made, 4, 5.9).size == ChangeSize::within_noise);
  CHECK_FALSE(change(made, 4, 5.9).for_the_better);
  CHECK(change(made, 10.0 / 3, 16.0 / 3).size == ChangeSize::larger); // thirds are no exact numbers
  CHECK(change(made, {}, 6).size == ChangeSize::cannot_tell);
  made.score.direction = instrument::Direction::higher_is_worse;
  CHECK(change(made, 4, 6).for_the_better == false);
  made.score.smallest_change.reset();
  CHECK(change(made, 4, 6).difference == 2);
  CHECK(change(made, 4, 6).size == ChangeSize::cannot_tell);
}

TEST_CASE("course of scores: every occasion, and the change from the first score to the last") {
  const std::vector<TimedAnswers> told{
      {{"2026-01-01T10:00:00.000Z", 0}, "start", rated({3, 3, 3})},
      {{"2026-02-01T10:00:00.000Z", 0}, "every-four-weeks", rated({{}, {}, {}})},
      {{"2026-03-01T10:00:00.000Z", 0}, "end", rated({6, 6, 3})}};
  const CourseOfScores course = course_of_scores(test::own_activities(), told);
  REQUIRE(course.occasions.size() == 3);
  CHECK(course.scored == 2);
  CHECK_FALSE(course.occasions[1].score);
  CHECK_FALSE(course.occasions[1].interval);
  CHECK(course.change.difference == 2);
  CHECK(course.change.size == ChangeSize::larger);
  CHECK(smallest_change_text(course.instrument) == "2 (smallest detectable change; a source)");
}

TEST_CASE("course of scores: other activities are another thing") {
  const std::vector<TimedAnswers> told{{{}, "start", rated({3, 3, 3})},
                                       {{}, "end", rated({9, 9, 9}, "swim")}};
  const CourseOfScores course = course_of_scores(test::own_activities(), told);
  CHECK(course.other_activities);
  CHECK(course.change.size == ChangeSize::cannot_tell);
}

TEST_CASE("course of scores: one score is no course") {
  const std::vector<TimedAnswers> told{{{}, "start", rated({3, 3, 3})}};
  CHECK(course_of_scores(test::own_activities(), told).change.size == ChangeSize::cannot_tell);
  CHECK(course_of_scores(test::own_activities(), {}).occasions.empty());
}

TEST_CASE("safety questions: any yes stops, and what was passed over is asked again") {
  const Instrument safety = test::safety_questions();
  const Answers no{{"numb", 0, {}}, {"fever", 0, {}}};
  CHECK_FALSE(stops_programme(safety, no));
  CHECK(is_complete(safety, no));
  const Answers passed_over{{"numb", 0, {}}, {"fever", {}, {}}};
  CHECK_FALSE(stops_programme(safety, passed_over));
  CHECK_FALSE(is_complete(safety, passed_over));
  CHECK(stops_programme(safety, {{"numb", 1, {}}}));
  CHECK_FALSE(is_complete(safety, {{"numb", 1, {}}}));
  CHECK_FALSE(stops_programme(test::every_kind(), {{"worse", 1, {}}})); // not a safety question
}

TEST_CASE("own activities: named once, to be asked about again") {
  const Answers named = named_activities(test::own_activities(), rated({3, {}, 5}));
  REQUIRE(named.size() == 3);
  CHECK(named[0] == ItemAnswer{"activity-1", {}, "lift the child"});
}
