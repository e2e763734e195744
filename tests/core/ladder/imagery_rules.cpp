// Which movements are imagined, and how: up by comfort and consistency, down or held where it hurts or
// frightens.
#include "engine/core/ladder/imagery_ladder.h"
#include "tests/support/catch.h"
#include "tests/support/made_guides.h"

#include <string>
#include <vector>

using namespace dorsal;
using namespace dorsal::test;
using imagery::Imagined;
using imagery::Stage;

namespace {

Day day_of(int days) { return Day{std::chrono::days{20'000 + days}}; }

Imagined well(int day, Stage stage, std::string movement = "one") {
  return {.movement = std::move(movement),
          .day = day_of(day),
          .stage = stage,
          .pain_before = 3,
          .seconds = {4.0, 4.2, 3.9, 4.1},
          .sets = {{4, 3, 3, 1}, {4, 4, 4, 1}}};
}

Imagined with(Imagined entry, auto change) {
  change(entry);
  return entry;
}

const auto guide = made_guide("one", 1);

imagery::Rung rung(const std::vector<Imagined>& own) { return rung_of(guide, own, {}, Stage::watching); }

} // namespace

TEST_CASE("imagery ladder: two visits that went well lead on, one does not") {
  CHECK(rung({}).stage == Stage::watching);
  CHECK(rung({well(0, Stage::watching)}).stage == Stage::watching);
  CHECK(rung({well(0, Stage::watching), well(1, Stage::watching)}).stage == Stage::with_film);
  std::vector<Imagined> all;
  for (int i = 0; i < 8; ++i) all.push_back(well(i, *imagery::stage_of(i / 2 + 1)));
  CHECK(rung(all).stage == Stage::eyes_closed);
  CHECK(rung(all).finished);
}

TEST_CASE("imagery ladder: what is not comfortable and consistent does not count as well") {
  const imagery::Rule rule;
  CHECK(went_well(well(0, Stage::watching), rule));
  const auto not_well = [&](auto change) { return !went_well(with(well(0, Stage::watching), change), rule); };
  CHECK(not_well([](Imagined& entry) { entry.sets = {{2, 2, 3, 1}, {2, 2, 3, 1}}; })); // not vivid
  CHECK(not_well([](Imagined& entry) { entry.sets[1].pain = 5; }));                    // 2 more
  CHECK(not_well([](Imagined& entry) { entry.sets[0].unease = 7; }));
  CHECK(not_well([](Imagined& entry) { entry.seconds = {2, 6, 3, 9}; }));
  CHECK(not_well([](Imagined& entry) { entry.seconds = {4, 4}; })); // too few to tell
  CHECK(!not_well([](Imagined& entry) {
    entry.seconds = {4, 4.1};
    entry.seconds_twice = {8.2};
  })); // half of two in a row counts, too
  CHECK(not_well([](Imagined& entry) { entry.sets.clear(); }));
  // Felt is enough where nothing is seen: some imagine that way.
  CHECK(!not_well([](Imagined& entry) { entry.sets = {{1, 4, 3, 1}, {1, 4, 3, 1}}; }));
}

TEST_CASE("imagery ladder: down where it hurts, frightens or is not there at all, and never below its first "
          "stage") {
  const std::vector<Imagined> up{well(0, Stage::watching), well(1, Stage::watching)};
  const auto then = [&](auto change) {
    std::vector<Imagined> own = up;
    own.push_back(with(well(2, Stage::with_film), change));
    return rung(own).stage;
  };
  CHECK(then([](Imagined& entry) { entry.sets[0].pain = 5; }) == Stage::watching);
  CHECK(then([](Imagined& entry) { entry.sets[0].unease = 9; }) == Stage::watching);
  CHECK(then([](Imagined& entry) { entry.sets = {{1, 1, 3, 0}}; }) == Stage::watching);
  CHECK(then([](Imagined& entry) { entry.seconds = {1, 9, 4}; }) == Stage::with_film); // held
  CHECK(rung({with(well(0, Stage::watching), [](Imagined& entry) { entry.sets[0].unease = 10; })}).stage ==
        Stage::watching);
}

TEST_CASE(
    "imagery: two days that were stopped wait for the clinician, and so do bad experiences, until cleared") {
  imagery::Course course;
  imagery::Rule rule;
  CHECK(asks_about_trauma(course, rule));
  CHECK(waits_for_clinician(course, rule) == imagery::Waits::none);
  const auto stopped = [](int day) {
    return with(well(day, Stage::watching), [](Imagined& entry) { entry.sets[0].unease = 8; });
  };
  course.imagined = {stopped(0)};
  CHECK(waits_for_clinician(course, rule) == imagery::Waits::none);
  course.imagined = {stopped(0), well(1, Stage::watching), stopped(2)};
  CHECK(waits_for_clinician(course, rule) == imagery::Waits::none);
  course.imagined = {stopped(0), stopped(2)};
  CHECK(waits_for_clinician(course, rule) == imagery::Waits::two_stops);
  rule.cleared = to_text(day_of(2));
  CHECK(waits_for_clinician(course, rule) == imagery::Waits::none);
  course.imagined.push_back(stopped(3));
  CHECK(waits_for_clinician(course, rule) == imagery::Waits::none); // one since then
  rule.cleared.clear();
  course = {};
  course.trauma = true;
  course.trauma_asked = day_of(5);
  CHECK(waits_for_clinician(course, rule) == imagery::Waits::trauma);
  CHECK(!asks_about_trauma(course, rule));
  rule.cleared = to_text(day_of(6));
  CHECK(waits_for_clinician(course, rule) == imagery::Waits::none);
  CHECK(waits_for_clinician(course, rule, day_of(5)) == imagery::Waits::trauma); // that day is still to come
}

TEST_CASE("imagery ladder: away from the back first, then towards it, the worst last") {
  const MovementGuides guides{made_guide("bend", 1), made_guide("arm", 2, Nearness::away),
                              made_guide("tilt", 3, Nearness::towards), made_guide("lift", 4)};
  movement::Course moved;
  moved.looks = {{"bend", day_of(0), 9}, {"lift", day_of(0), 2}};
  std::vector<std::string> names;
  for (const auto& each : imagery::imagery_order(guides, moved, {})) names.push_back(each->name);
  CHECK(names == std::vector<std::string>{"arm", "tilt", "lift", "bend"});
  const auto due = imagery::due_rungs(guides, moved, {}, {});
  REQUIRE(due.size() == 2);
  CHECK(due[0].guide->name == "arm");
  CHECK(due[0].stage == Stage::watching);
  imagery::Course course;
  for (const std::string name : {"arm", "tilt"})
    for (int i = 0; i < 8; ++i) course.imagined.push_back(well(i, *imagery::stage_of(i / 2 + 1), name));
  const auto later = imagery::due_rungs(guides, moved, course, {});
  REQUIRE(later.size() == 2);
  CHECK(later[0].guide->name == "lift");
  CHECK(later[0].stage == Stage::with_film); // whoever can do it from within need not watch first
}
