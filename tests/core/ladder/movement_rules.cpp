// How often a movement is done and which comes next, as a sceptical clinician would ask.
#include "engine/core/ladder/movement_ladder.h"
#include "tests/support/catch.h"
#include "tests/support/made_guides.h"

#include <rapidcheck.h>

#include <string>
#include <vector>

using namespace dorsal;
using namespace dorsal::test;
using movement::Done;
using movement::Happened;
using movement::HoldsQuota;
using movement::Quota;

namespace {

constexpr Day first_day{std::chrono::days{20'000}};

Day day_of(int days) { return first_day + std::chrono::days{days}; }

Done baseline(int day, int repetitions) {
  return {
      .movement = "squat", .day = day_of(day), .outcome = ActivityOutcome::done, .repetitions = repetitions};
}

// A visit with a quota at which everything went well.
Done good(int day, int quota) {
  return {.movement = "squat",
          .day = day_of(day),
          .harm = 2,
          .expected = 3,
          .confidence_before = 7,
          .pain_before = 3,
          .outcome = ActivityOutcome::done,
          .quota = quota,
          .repetitions = quota,
          .pain_during = 3,
          .pain_after = 3,
          .happened = Happened::no,
          .confidence_after = 8,
          .back_by_morning = true};
}

Done with(Done done, auto change) {
  change(done);
  return done;
}

Quota asked(const std::vector<Done>& own, int today) { return quota_for(own, {}, day_of(today)); }

std::vector<Done> after_baseline(std::vector<Done> more) {
  std::vector<Done> own{baseline(0, 10), baseline(2, 10), baseline(4, 10)};
  own.insert(own.end(), more.begin(), more.end());
  return own;
}

} // namespace

TEST_CASE("quota: twenty cases of a sceptical clinician") {
  SECTION("1: somebody new stops when they like, three visits long") {
    CHECK(!asked({}, 0).repetitions);
    CHECK(asked({}, 0).baseline_visit == 1);
    CHECK(asked({baseline(0, 10)}, 2).baseline_visit == 2);
    CHECK(asked({baseline(0, 10), baseline(2, 4)}, 4).baseline_visit == 3);
  }
  SECTION("2: it starts at 70 % of their mean, rounded down") {
    CHECK(asked({baseline(0, 10), baseline(2, 10), baseline(4, 10)}, 6).repetitions == 7);
    CHECK(asked({baseline(0, 8), baseline(2, 9), baseline(4, 8)}, 6).repetitions == 5); // 5.83
  }
  SECTION("3: who could do one does one") {
    CHECK(asked({baseline(0, 1), baseline(2, 1), baseline(4, 1)}, 6).repetitions == 1);
  }
  SECTION("4: a baseline visit without a single repetition measures nothing") {
    CHECK(asked({baseline(0, 10), baseline(2, 0), baseline(4, 10)}, 6).baseline_visit == 3);
  }
  SECTION("5: who could do very many does not begin with more than is allowed") {
    CHECK(asked({baseline(0, 300), baseline(2, 300), baseline(4, 300)}, 6).repetitions == 30);
  }
  SECTION("6: a visit that was left out is no baseline") {
    const Done skipped = with(baseline(2, 0), [](Done& done) {
      done.outcome = ActivityOutcome::skipped;
      done.skipped = movement::SkipReason::afraid;
      done.repetitions.reset();
    });
    CHECK(asked({baseline(0, 10), skipped, baseline(4, 10)}, 6).baseline_visit == 3);
  }
  SECTION("7: the same number on a good and on a bad day") {
    const Done bad = with(good(6, 7), [](Done& done) { done.pain_during = 9; });
    CHECK(asked(after_baseline({bad}), 7).repetitions == 7);
    CHECK(asked(after_baseline({good(6, 7)}), 7).repetitions == 7);
  }
  SECTION("8: after a week and two visits with all of it done, one more is offered, not imposed") {
    const Quota quota = asked(after_baseline({good(6, 7), good(9, 7)}), 13);
    CHECK(quota.repetitions == 7);
    CHECK(quota.offer == 8);
    CHECK(quota.held == HoldsQuota::none);
  }
  SECTION("9: on the sixth day it is not a week") {
    const Quota quota = asked(after_baseline({good(6, 7), good(9, 7)}), 12);
    CHECK(!quota.offer);
    CHECK(quota.held == HoldsQuota::not_a_week);
  }
  SECTION("10: a tenth more of many is more than one") {
    CHECK(asked(after_baseline({good(6, 20), good(9, 20)}), 13).offer == 22);
    CHECK(asked(after_baseline({good(6, 29), good(9, 29)}), 13).offer == 30); // and no more than is allowed
  }
  SECTION("11: at the most nothing is offered") {
    const Quota quota = asked(after_baseline({good(6, 30), good(9, 30)}), 20);
    CHECK(!quota.offer);
    CHECK(quota.held == HoldsQuota::at_most);
  }
  SECTION("12: one short of it is not all of it") {
    const Done short_by_one = with(good(9, 7), [](Done& done) {
      done.repetitions = 6;
      done.outcome = ActivityOutcome::stopped;
    });
    CHECK(asked(after_baseline({good(6, 7), short_by_one}), 13).held == HoldsQuota::not_all_done);
  }
  SECTION("13: pain that rose by two holds it, and lowers nothing") {
    const Done rose = with(good(9, 7), [](Done& done) { done.pain_after = 5; });
    const Quota quota = asked(after_baseline({good(6, 7), rose}), 13);
    CHECK(quota.held == HoldsQuota::pain_rose);
    CHECK(quota.repetitions == 7);
  }
  SECTION("14: pain that rose by one does not") {
    const Done rose = with(good(9, 7), [](Done& done) { done.pain_after = 4; });
    CHECK(asked(after_baseline({good(6, 7), rose}), 13).offer == 8);
  }
  SECTION("15: not back to usual by the next morning holds it") {
    const Done late = with(good(9, 7), [](Done& done) { done.back_by_morning = false; });
    CHECK(asked(after_baseline({good(6, 7), late}), 13).held == HoldsQuota::not_by_morning);
  }
  SECTION("16: twice in a row lowers it by a tenth, at least by one, never below one") {
    const auto late = [](int day, int quota) {
      return with(good(day, quota), [](Done& done) { done.back_by_morning = false; });
    };
    const Quota quota = asked(after_baseline({late(6, 7), late(9, 7)}), 13);
    CHECK(quota.repetitions == 6);
    CHECK(quota.lowered);
    CHECK(asked(after_baseline({late(6, 20), late(9, 20)}), 13).repetitions == 18);
    CHECK(asked(after_baseline({late(6, 1), late(9, 1)}), 13).repetitions == 1);
  }
  SECTION("17: bad, good, bad is not twice in a row") {
    const Done late6 = with(good(6, 7), [](Done& done) { done.back_by_morning = false; });
    const Done late12 = with(good(12, 7), [](Done& done) { done.back_by_morning = false; });
    CHECK(asked(after_baseline({late6, good(9, 7), late12}), 14).repetitions == 7);
  }
  SECTION("18: who said no to more keeps the number") {
    CHECK(asked(after_baseline({good(6, 7), good(9, 7), good(13, 7)}), 14).repetitions == 7);
  }
  SECTION("19: a raised number begins its own week") {
    const Quota quota = asked(after_baseline({good(6, 7), good(9, 7), good(13, 8), good(15, 8)}), 17);
    CHECK(quota.repetitions == 8);
    CHECK(quota.held == HoldsQuota::not_a_week);
  }
  SECTION("20: what was left out for fear neither raises nor lowers") {
    const Done skipped = with(good(12, 7), [](Done& done) {
      done.outcome = ActivityOutcome::skipped;
      done.skipped = movement::SkipReason::afraid;
      done.repetitions.reset();
    });
    CHECK(asked(after_baseline({good(6, 7), good(9, 7), skipped}), 13).offer == 8);
  }
}

TEST_CASE(
    "quota: a number that was agreed elsewhere holds until a visit here tells one, or from its day on") {
  const auto agreed = [](std::string entry) { return movement::number_beside({entry}, "squat"); };
  CHECK(quota_for({}, {}, day_of(0), agreed("squat 6")).repetitions == 6);
  CHECK(quota_for(after_baseline({good(6, 7)}), {}, day_of(9), agreed("squat 4")).repetitions == 7);
  const std::string since = "squat 4 " + to_text(day_of(8));
  CHECK(quota_for(after_baseline({good(6, 7)}), {}, day_of(9), agreed(since)).repetitions == 4);
  CHECK(quota_for(after_baseline({good(6, 7), good(9, 5)}), {}, day_of(10), agreed(since)).repetitions == 5);
  CHECK(quota_for({}, {}, day_of(0), agreed("squat 900")).repetitions == 30);
  for (const std::string bad : {"squat", "squat x", " 5", "squat 5 soon", "squat 5 2026-02-31", ""})
    CHECK(!movement::has_number(bad, 1, 30));
  CHECK(movement::has_number("squat 5 2026-02-28", 1, 30));
  CHECK(!movement::has_number("squat 31", 1, 30));
}

TEST_CASE("movement ladder: a step up asks for all of it") {
  const movement::Rule rule;
  const std::vector<Done> well = after_baseline({good(6, 7), good(9, 7)});
  CHECK(step_up(well, rule).done());
  CHECK(step_up(well, rule).lacks().empty());
  const auto lacks = [&](auto change) {
    std::vector<Done> own = well;
    change(own.back());
    return step_up(own, rule).lacks();
  };
  CHECK(lacks([](Done& done) { done.repetitions = 6; }) == "too few visits with all of it done");
  CHECK(lacks([](Done& done) { done.pain_after = 5; }) == "pain rose by 2 or more");
  CHECK(lacks([](Done& done) { done.happened = Happened::partly; }) ==
        "what was feared happened at least partly, or it was not said");
  CHECK(lacks([](Done& done) { done.happened.reset(); }) != "");
  CHECK(lacks([](Done& done) { done.confidence_after = 6; }) == "confidence is not up");
  CHECK(lacks([](Done& done) { done.expected = 5; }) ==
        "expected and experienced pain are more than 1 apart, or were not said");
  CHECK(lacks([](Done& done) { done.back_by_morning = false; }) ==
        "not known to be back to usual by the next morning");
  // Much pain that was expected holds nothing back.
  CHECK(lacks([](Done& done) {
          done.expected = done.pain_during = done.pain_before = done.pain_after = 8;
        }).empty());
  // Two more than at first is enough where seven is not reached.
  std::vector<Done> shy = well;
  for (Done& done : shy) done.confidence_before = 3;
  shy.back().confidence_after = 5;
  CHECK(step_up(shy, rule).done());
}

TEST_CASE("movement ladder: neither a rise of pain nor an unkept number ever raises anything") {
  CHECK(rc::check("a rise or an unkept quota in the last visit offers no more and makes no step", [] {
    const int quota = *rc::gen::inRange(2, 30);
    std::vector<Done> own = after_baseline({});
    const int visits = *rc::gen::inRange(1, 8);
    for (int i = 0; i < visits; ++i) {
      Done done = good(6 + 4 * i, quota);
      done.pain_before = *rc::gen::inRange(0, 9);
      done.pain_after = *done.pain_before + *rc::gen::inRange(-1, 2);
      done.confidence_after = *rc::gen::inRange(0, 11);
      done.back_by_morning = *rc::gen::arbitrary<bool>();
      own.push_back(done);
    }
    const bool rises = *rc::gen::arbitrary<bool>();
    Done& last = own.back();
    if (rises)
      last.pain_after = std::min(10, *last.pain_before + *rc::gen::inRange(2, 10));
    else
      last.repetitions = *rc::gen::inRange(0, quota);
    RC_PRE(!rises || *last.pain_after - *last.pain_before >= movement::points_of_rise);
    const Quota after = quota_for(own, {}, day_of(6 + 4 * visits + 30));
    RC_ASSERT(!after.offer);
    RC_ASSERT(*after.repetitions <= quota);
    RC_ASSERT(!step_up(own, {}).done());
  }));
}

TEST_CASE(
    "movement ladder: the person's own ratings order it, what was begun stays, what frightens gives way") {
  const MovementGuides guides = made_guides({"one", "two", "three", "four"});
  const auto names = [](const MovementGuides& some) {
    std::vector<std::string> found;
    for (const auto& guide : some) found.push_back(guide->name);
    return found;
  };
  using Names = std::vector<std::string>;
  movement::Course course;
  CHECK(names(ordered_ladder(guides, course, {})) == Names{"one", "two", "three", "four"});
  CHECK(names(due_movements(guides, course, {})) == Names{"one", "two"});
  CHECK(names(due_looks(guides, course, {}, due_movements(guides, course, {}))) == Names{"three", "four"});
  course.looks = {{"one", day_of(0), 9}, {"four", day_of(0), 0}};
  CHECK(names(ordered_ladder(guides, course, {})) == Names{"four", "two", "three", "one"});
  CHECK(names(ordered_ladder(guides, course, {"two"})) == Names{"four", "three", "one"});
  // Begun: it stays although it is now held to be hard.
  Done begun = baseline(1, 5);
  begun.movement = "three";
  begun.harm = 10;
  begun.expected = 10;
  begun.confidence_after = 0;
  course.done = {begun};
  CHECK(names(due_movements(guides, course, {})) == Names{"three", "four"});
  // Left out twice in a row: it waits at its place.
  for (int i = 0; i < 2; ++i) {
    Done left = begun;
    left.day = day_of(3 + i);
    left.outcome = ActivityOutcome::skipped;
    left.skipped = movement::SkipReason::afraid;
    course.done.push_back(left);
  }
  CHECK(names(due_movements(guides, course, {})) == Names{"four", "two"});
  // Even where it is the easiest, and was never done.
  movement::Course shy;
  for (int i = 0; i < 2; ++i)
    for (const std::string name : {"one", "two"})
      shy.done.push_back({.movement = name,
                          .day = day_of(i),
                          .outcome = ActivityOutcome::skipped,
                          .skipped = movement::SkipReason::tired});
  CHECK(names(due_movements(guides, shy, {})) == Names{"three", "four"});
  movement::Rule first;
  first.first = {"four"};
  CHECK(names(due_movements(guides, {}, first)) == Names{"four", "one"});
  // Gone through: the next comes; with nothing left, the last come again.
  course = {};
  for (const std::string name : {"one", "two", "three", "four"}) {
    for (const Done& done : after_baseline({good(6, 7), good(9, 7)})) {
      course.done.push_back(done);
      course.done.back().movement = name;
    }
    if (name == "one") CHECK(names(due_movements(guides, course, {})) == Names{"two", "three"});
  }
  CHECK(due_movements(guides, course, {}).size() == 2);
  CHECK(due_looks(guides, course, {}, {}).empty());
}
