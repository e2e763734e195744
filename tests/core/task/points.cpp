#include "engine/core/task/points/points.h"

#include "engine/core/visit/led_run.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace dorsal;

namespace {

BlockSetting setting(std::uint64_t seed, int touches = 24) {
  BlockSpec spec = default_block({Purpose::train, TaskId::points});
  spec.pictures = touches;
  return {.block = 1, .spec = spec, .timing = {}, .adaptation = {}, .points = {}, .seed = seed};
}

LedTrialRecord record_of(const LedTrialStart& start, int answer) {
  LedTrialRecord record{
      .trial = start.trial, .plan = start.plan, .planned = start.planned, .outcome = Outcome::answered};
  record.answer = LedAnswer{.answer = answer};
  return record;
}

} // namespace

TEST_CASE("points: half of the touches are one point, and never more than three alike in a row") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const std::vector<int> points = points::plan_points(24, Random{seed});
    CHECK(std::ranges::count(points, 1) == 12);
    for (std::size_t i = 3; i < points.size(); ++i)
      CHECK_FALSE((points[i] == points[i - 1] && points[i] == points[i - 2] && points[i] == points[i - 3]));
  }
}

TEST_CASE("points: distances grow by about a sixth, and the staircase stays within the rule") {
  const auto distances = points::distances_mm();
  for (std::size_t i = 1; i < distances.size(); ++i) {
    CHECK(distances[i] > distances[i - 1]);
    CHECK(distances[i] <= distances[i - 1] * 1.26);
  }
  const auto rule = points::staircase_of({.start_mm = 60, .least_mm = 30, .most_mm = 90});
  auto state = adaptation::start(rule);
  CHECK(points::distance_at(state.level) == 60);
  for (int i = 0; i < 30; ++i) state = adaptation::respond(rule, state, true);
  CHECK(points::distance_at(state.level) == 30);
  for (int i = 0; i < 30; ++i) state = adaptation::respond(rule, state, false);
  CHECK(points::distance_at(state.level) == 90);
}

TEST_CASE("points: a correct answer brings the points a step closer, an error three steps apart") {
  LedRun run{setting(3)};
  const auto first = run.next();
  REQUIRE(first);
  run.note(record_of(*first, truth_of(first->planned.stimulus)));
  const auto second = run.next();
  CHECK(factor_values(second->planned.stimulus)[1] == 70); // 80 before
  run.note(record_of(*second, 1 - truth_of(second->planned.stimulus)));
  CHECK(factor_values(run.next()->planned.stimulus)[1] == 100);
}

TEST_CASE("points: a voided touch comes again at the end, at the distance of its plan") {
  LedRun run{setting(4, 2)};
  const auto first = run.next();
  LedTrialRecord voided = record_of(*first, 0);
  voided.outcome = Outcome::voided;
  run.note(voided);
  const auto second = run.next();
  run.note(record_of(*second, truth_of(second->planned.stimulus)));
  const auto again = run.next();
  REQUIRE(again);
  CHECK(again->plan == first->plan);
  CHECK(again->trial == 3);
  CHECK(again->planned == first->planned);
  run.note(record_of(*again, truth_of(again->planned.stimulus)));
  CHECK_FALSE(run.next());
}

TEST_CASE("points: told its records again, a run goes on where it was") {
  LedRun run{setting(5)};
  Random draws{7};
  std::vector<LedTrialRecord> records;
  for (int i = 0; i < 15; ++i) {
    records.push_back(record_of(*run.next(), draws.chance(0.7) ? 1 : 0));
    run.note(records.back());
  }
  LedRun again{setting(5)};
  for (const LedTrialRecord& record : records) again.note(record);
  CHECK(again.staircase() == run.staircase());
  CHECK(again.next()->planned == run.next()->planned);
  CHECK(again.done() == 15);
}
