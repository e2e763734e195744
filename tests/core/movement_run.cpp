// The way through the movements of a visit, screen by screen: what is asked, what is kept, what is told.
#include "engine/core/visit/movement_run.h"

#include "tests/support/catch.h"
#include "tests/support/made_guides.h"

#include <algorithm>
#include <chrono>

using namespace dorsal;
using namespace dorsal::test;
using namespace std::chrono_literals;

namespace {

namespace shows = movement::shows;

Day day_of(int days) { return Day{std::chrono::days{20'000 + days}}; }
constexpr Pressed next{Command::go_on};

Pressed choose(int choice) { return {Command::choose, choice}; }

// Goes through it as a host does: what is to be kept is kept at once.
class Mover {
public:
  explicit Mover(MovementSetting setting, std::vector<ActivityRecord> before = {})
      : kept(std::move(before)), run(std::move(setting), kept) {}

  void press(Pressed what, Duration after = 2s) {
    run.shown(now);
    now += after;
    run.take(what, now);
    while (auto response = run.response("en")) {
      words.push_back(*response);
      run.response_kept();
    }
    while (run.to_keep()) {
      kept.push_back(*run.to_keep());
      run.kept();
    }
  }
  template <class Kind>
  [[nodiscard]] Kind at() const {
    REQUIRE(run.shows());
    REQUIRE(std::holds_alternative<Kind>(*run.shows()));
    return std::get<Kind>(*run.shows());
  }
  void type(const std::string& text) {
    for (const char letter : text) press({Command::other_character, letter});
    press(next);
  }
  void rate(movement::Asked asked, int rating) {
    REQUIRE(at<shows::Rates>().asked == asked);
    press(choose(rating));
  }
  void before(int harm, int expected, int confidence) {
    rate(movement::Asked::harm, harm);
    rate(movement::Asked::expected, expected);
    rate(movement::Asked::confidence_before, confidence);
  }
  void count(int times) {
    for (int i = 0; i < times; ++i) press(choose(shows::count_one), 3s);
  }
  // By passing over whatever is asked.
  void to_end() {
    while (run.shows())
      press(std::holds_alternative<shows::Counts>(*run.shows()) && at<shows::Counts>().done < 5
                ? choose(shows::count_one)
                : next);
  }
  [[nodiscard]] const ActivityRecord* record(std::string_view activity) const {
    const auto found = std::ranges::find(kept, activity, &ActivityRecord::activity);
    return found == kept.end() ? nullptr : &*found;
  }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const ActivityRecord& each : kept) found.push_back(each.activity);
    return found;
  }
  [[nodiscard]] movement::Course course() const {
    movement::Course course;
    BlockRecord block;
    block.header.kind = {Purpose::train, TaskId::movement};
    block.activities = kept;
    note(course, block, day_of(20));
    return course;
  }

  Instant now{Instant{} + 1000s};
  std::vector<ActivityRecord> kept;
  std::vector<InstrumentResponse> words;
  MovementRun run;
};

MovementSetting setting_of(movement::Course before = {}, int movements = 1) {
  MovementSetting setting{.guides = made_guides({"one", "two", "three"}),
                          .rule = {},
                          .before = std::move(before),
                          .day = day_of(20)};
  setting.rule.movements = movements;
  setting.rule.looks = 1;
  setting.pain_before = 3;
  return setting;
}

movement::Done done_on(int day, std::optional<int> quota, int repetitions,
                       std::optional<bool> by_morning = true) {
  return {.movement = "one",
          .day = day_of(day),
          .outcome = ActivityOutcome::done,
          .quota = quota,
          .repetitions = repetitions,
          .happened = movement::Happened::no,
          .back_by_morning = by_morning};
}

movement::Course three_baselines() {
  return {{done_on(0, {}, 10), done_on(2, {}, 10), done_on(4, {}, 10)}, {}};
}

MovementSetting with_goal(MovementSetting setting) {
  setting.goal = "walk";
  return setting;
}

} // namespace

TEST_CASE("movement run: a first visit from the goal to the sum, with nothing lost on the way") {
  Mover mover{setting_of()};
  CHECK(mover.at<shows::TypesGoal>().typed.empty());
  mover.type("walk");
  REQUIRE(mover.words.size() == 1);
  CHECK(mover.words[0].answers[0].item == "goal");
  CHECK(mover.words[0].answers[0].words == "walk");
  CHECK(mover.run.goal() == "walk");
  CHECK(mover.at<shows::Offers>().guide->name == "one");
  CHECK(mover.at<shows::Offers>().baseline_visit == 1);
  mover.press(next);
  mover.before(6, 7, 4);
  mover.type("it breaks");
  REQUIRE(mover.words.size() == 2);
  CHECK(mover.words[1].answers[0].item == "fear-one");
  mover.press(choose(1)); // smaller
  CHECK(mover.at<shows::Watches>().reach == 0.5);
  mover.press(next);
  CHECK(!mover.at<shows::Counts>().quota);
  mover.count(4);
  CHECK(mover.at<shows::Counts>().done == 4);
  mover.press(next);
  mover.rate(movement::Asked::pain_during, 4);
  mover.rate(movement::Asked::pain_after, 4); // more than the 3 before: there is something to wait for
  CHECK(mover.at<shows::Eases>().guide->name == "one");
  mover.press(choose(shows::eased), 45s);
  CHECK(mover.at<shows::AsksHappened>().feared == "it breaks");
  mover.press(choose(1));
  mover.rate(movement::Asked::confidence_after, 6);
  mover.press(choose(2));
  mover.press(choose(3));
  mover.press(choose(3)); // taken back
  mover.press(next);
  const auto told = mover.at<shows::Tells>();
  CHECK(told.expected == 7);
  CHECK(told.during == 4);
  CHECK(told.repetitions == 4);
  mover.press(next);
  REQUIRE(mover.at<shows::Rates>().asked == movement::Asked::looks);
  CHECK(mover.at<shows::Rates>().guide->name == "two");
  mover.press(choose(8));
  CHECK(mover.at<shows::Sums>().done == 1);
  mover.press(next);
  CHECK(!mover.run.shows());

  const movement::Course course = mover.course();
  REQUIRE(course.done.size() == 1);
  const movement::Done& done = course.done[0];
  CHECK(done.harm == 6);
  CHECK(done.expected_minus_experienced() == 3);
  CHECK(done.repetitions == 4);
  CHECK(done.seconds_each == 3.0);
  CHECK(done.is_baseline());
  CHECK(done.pain_before == 3);
  CHECK(done.seconds_to_ease == 49); // from its end on, through two questions
  CHECK(done.happened == movement::Happened::no);
  CHECK(done.helped == std::vector<std::string>{"helped_slowly"});
  REQUIRE(course.looks.size() == 1);
  CHECK(course.looks[0].harm == 8);
  CHECK(course.morning_is_due(day_of(21)));
  CHECK(!course.morning_is_due(day_of(20))); // the same day is no morning after
}

TEST_CASE("movement run: a visit that was cut short goes on after its last record, whatever that was") {
  for (const movement::Course& before : {movement::Course{}, three_baselines()}) {
    Mover whole{setting_of(before, 2)};
    whole.to_end();
    REQUIRE(whole.kept.size() > 6);
    for (std::size_t cut = 0; cut <= whole.kept.size(); ++cut) {
      Mover again{setting_of(before, 2),
                  {whole.kept.begin(), whole.kept.begin() + static_cast<std::ptrdiff_t>(cut)}};
      again.to_end();
      CHECK(again.names() == whole.names());
    }
  }
}

TEST_CASE("movement run: the agreed number ends by itself, and more is offered only with a yes") {
  movement::Course course = three_baselines();
  for (const int day : {7, 10}) course.done.push_back(done_on(day, 7, 7));
  for (const bool agrees : {true, false}) {
    Mover mover{with_goal(setting_of(course))};
    const auto rise = mover.at<shows::AsksRise>();
    CHECK(rise.from == 7);
    CHECK(rise.to == 8);
    const int quota = agrees ? 8 : 7;
    mover.press(choose(agrees ? 1 : 0));
    CHECK(mover.at<shows::Offers>().quota == quota);
    mover.press(next);
    mover.before(1, 1, 8); // what is feared was asked before
    mover.press(next);
    mover.count(quota);
    CHECK(mover.at<shows::Reached>().done == quota);
    mover.press(next);
    REQUIRE(mover.record("one.did"));
    CHECK(movement::rating_in(*mover.record("one.did"), "repetitions") == quota);
    CHECK(movement::factor_in(*mover.record("one.did"), "quota") == quota);
  }
}

TEST_CASE("movement run: the morning is asked next time, and a bad one counts today") {
  movement::Course course = three_baselines();
  course.done.push_back(done_on(7, 7, 7, false));
  course.done.push_back(done_on(10, 7, 7, {}));
  const MovementSetting setting = with_goal(setting_of(course));
  Mover bad{setting};
  CHECK(std::holds_alternative<shows::AsksMorning>(*bad.run.shows()));
  bad.press(choose(0));
  CHECK(bad.at<shows::Offers>().quota == 6); // twice in a row
  Mover good{setting};
  good.press(choose(1));
  CHECK(good.at<shows::Offers>().quota == 7);
  Mover passed{setting};
  passed.press(next);
  CHECK(passed.at<shows::Offers>().quota == 7);
}

TEST_CASE("movement run: another day is one press, why is asked once and may be passed over") {
  Mover mover{with_goal(setting_of(three_baselines(), 2))};
  mover.press(choose(1));
  CHECK(mover.at<shows::AsksWhyNot>().guide->name == "one");
  mover.press({Command::back});
  mover.press(choose(1));
  mover.press(choose(static_cast<int>(movement::SkipReason::afraid)));
  CHECK(mover.at<shows::Offers>().guide->name == "two"); // nothing more of it
  mover.press(choose(1));
  mover.press(next);
  REQUIRE(mover.record("one.did"));
  CHECK(mover.record("one.did")->outcome == ActivityOutcome::skipped);
  CHECK(movement::rating_in(*mover.record("one.did"), "why_not") == 2);
  CHECK(!mover.record("one.before"));
  CHECK(!mover.record("one.after"));
}

TEST_CASE("movement run: fewer than agreed, none at all, and counting along with the figure") {
  const MovementSetting setting = with_goal(setting_of(three_baselines()));
  Mover fewer{setting};
  fewer.press(next);
  fewer.before(1, 1, 8);
  fewer.press(next);
  fewer.count(3);
  fewer.press(next);
  CHECK(fewer.record("one.did")->outcome == ActivityOutcome::stopped);
  CHECK(movement::rating_in(*fewer.record("one.did"), "repetitions") == 3);
  Mover along{setting};
  along.press(next);
  along.before(1, 1, 8);
  along.press(next);
  along.press(choose(shows::count_with_figure));
  CHECK(along.at<shows::Counts>().with_figure);
  for (int i = 0; i < 7; ++i) along.press({Command::film_over}, 4s);
  CHECK(along.at<shows::Reached>().done == 7);
  along.press(next);
  CHECK(movement::rating_in(*along.record("one.did"), "with_figure") == 1);
  CHECK(!along.course().done[0].seconds_each); // the figure's pace is not the person's
  // Presses that are none of the screen's change nothing.
  Mover stray{setting};
  for (const Pressed odd : {Pressed{Command::film_over}, Pressed{Command::back}, Pressed{Command::settings}})
    stray.press(odd);
  CHECK(stray.kept.empty());
  CHECK(std::holds_alternative<shows::Offers>(*stray.run.shows()));
}

TEST_CASE("movement run: who stops in the middle, or walks away at the last one, has done what was counted") {
  const MovementSetting setting = with_goal(setting_of(three_baselines()));
  const auto to_counting = [](Mover& mover) {
    mover.press(next);
    mover.before(1, 1, 8);
    mover.press(next);
  };
  Mover stops{setting};
  to_counting(stops);
  stops.count(4);
  stops.run.stop(stops.now);
  REQUIRE(stops.run.to_keep());
  CHECK(movement::rating_in(*stops.run.to_keep(), "repetitions") == 4);
  CHECK(stops.run.to_keep()->outcome == ActivityOutcome::stopped);
  Mover walks{setting};
  to_counting(walks);
  walks.count(7);
  REQUIRE(walks.record("one.did"));
  CHECK(walks.record("one.did")->outcome == ActivityOutcome::done);
  Mover says{setting};
  says.press(next);
  says.rate(movement::Asked::harm, 9);
  says.run.stop(says.now);
  REQUIRE(says.run.to_keep());
  CHECK(movement::rating_in(*says.run.to_keep(), "harm") == 9);
  Mover nothing{setting};
  nothing.press(next);
  nothing.run.stop(nothing.now);
  CHECK(!nothing.run.to_keep());
}

TEST_CASE("movement run: what was not done once is asked about no further, and is no comparison") {
  Mover mover{with_goal(setting_of(three_baselines()))};
  mover.press(next);
  mover.before(1, 5, 8);
  mover.press(next);
  mover.press(next); // enough, before the first
  CHECK(mover.at<shows::AsksHowMany>().most == 7);
  mover.press(choose(0));
  CHECK(mover.at<shows::Rates>().asked == movement::Asked::looks);
  mover.to_end();
  CHECK(!mover.record("one.after"));
  CHECK(!mover.course().done[0].expected_minus_experienced());
}

TEST_CASE("movement run: two blocks of one day are one visit, and no morning lies between them") {
  movement::Course course = three_baselines();
  course.done.push_back(done_on(4, {}, 12));
  CHECK(movement::of_movement(course.done, "one").size() == 3);
  CHECK(movement::of_movement(course.done, "one").back().repetitions == 12);
  course.done.push_back(done_on(20, 7, 7, {}));
  Mover same_day{with_goal(setting_of(course))};
  CHECK(std::holds_alternative<shows::Offers>(*same_day.run.shows()));
}

TEST_CASE("movement run: hostile records say nothing rather than anything") {
  movement::Course course;
  BlockRecord block;
  block.header.kind = {Purpose::train, TaskId::movement};
  block.activities.push_back({.place = 1,
                              .activity = "squat.did",
                              .factors = {{"quota", 1e300}},
                              .outcome = ActivityOutcome::done,
                              .ratings = {{"repetitions", -5}, {"ms_each", 2'000'000'000}, {"why_not", 99}}});
  block.activities.push_back({.place = 2,
                              .activity = "squat.before",
                              .factors = {{"pain_before", -1e18}},
                              .outcome = ActivityOutcome::done,
                              .ratings = {{"harm", 1'000'000'000}, {"expected", -1}}});
  block.activities.push_back({.place = 3,
                              .activity = "squat.after",
                              .factors = {},
                              .outcome = ActivityOutcome::done,
                              .ratings = {{"happened", 17}, {"pain_after", 11}}});
  note(course, block, day_of(0));
  REQUIRE(course.done.size() == 1);
  const movement::Done& done = course.done[0];
  CHECK(!done.quota);
  CHECK(!done.repetitions);
  CHECK(!done.harm);
  CHECK(!done.pain_before);
  CHECK(!done.happened);
  CHECK(!done.seconds_each);
  CHECK(!pain_rose(done));
}

TEST_CASE("movement run: who counts without the screen says afterwards how many") {
  Mover mover{with_goal(setting_of(three_baselines()))};
  mover.press(next);
  mover.before(1, 2, 8);
  mover.press(next);
  mover.press(next, 60s);
  mover.press(choose(7), 20s);
  REQUIRE(mover.record("one.did"));
  CHECK(mover.record("one.did")->outcome == ActivityOutcome::done);
  CHECK(movement::rating_in(*mover.record("one.did"), "told_afterwards") == 1);
  CHECK(mover.course().done[0].kept_quota());
  CHECK(!mover.course().done[0].seconds_each);
  mover.rate(movement::Asked::pain_during, 2);
  mover.rate(movement::Asked::pain_after, 3);
  mover.press(choose(shows::not_afraid));
  mover.to_end();
  CHECK(mover.course().done[0].happened == movement::Happened::no);
}
