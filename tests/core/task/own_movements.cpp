#include "engine/core/visit/own_movements.h"

#include "tests/support/catch.h"

#include <fmt/format.h>

using namespace dorsal;

namespace {

movement::Done done_on(int day, const std::string& movement, int times) {
  return {.movement = movement,
          .day = Day{std::chrono::days{20'000 + day}},
          .expected = 7,
          .outcome = ActivityOutcome::done,
          .repetitions = times,
          .pain_during = 4};
}

} // namespace

TEST_CASE("own movements: how often at first and now, and the last pain of which both were said") {
  movement::Course course{.done = {done_on(1, "squat", 6), done_on(2, "squat", 9), done_on(3, "squat", 12)},
                          .looks = {{"step-up", Day{}, 3}}};
  course.done[2].pain_during.reset();
  course.done[1].expected = 5;
  course.done.push_back({.movement = "hip-hinge",
                         .day = Day{std::chrono::days{20'004}},
                         .outcome = ActivityOutcome::skipped,
                         .skipped = movement::SkipReason::afraid});
  const auto own = own_movements(course, {});
  REQUIRE(own.size() == 1); // neither what was looked at nor what was left
  CHECK(own[0].title.at("en") == "Squat");
  CHECK(own[0].at_first == 6);
  CHECK(own[0].now == 12);
  CHECK(own[0].expected == 5);
  CHECK(own[0].was == 4);
  CHECK(own_movements({}, {}).empty());
}

TEST_CASE("own movements: of many the six that were done last, in the order in which they were begun") {
  movement::Course course;
  for (int i = 0; i < 8; ++i) course.done.push_back(done_on(i, fmt::format("m{}", i), i + 1));
  course.done.push_back(done_on(9, "m0", 5));
  const auto own = own_movements(course, {});
  REQUIRE(own.size() == most_own_movements);
  CHECK(own[0].at_first == 1);
  CHECK(own[0].now == 5);
  CHECK(own[1].at_first == 4);
  CHECK(own[5].at_first == 8);
}
