#include "bench/crash/crash.h"

#include "tests/support/catch.h"

using namespace dorsal::bench;

TEST_CASE("crash: only whole lines say that a trial was saved, other lines are somebody else's") {
  const auto places =
      reported_saved("dorsal: a warning\nsaved 1 1\nsaved 1 x\nsaved 1\nsaved 2 12\nsaved 2 1");
  CHECK(places == std::vector<TrialPlace>{{1, 1}, {2, 12}});
}

TEST_CASE("crash: no line is no trial") {
  CHECK(reported_saved("").empty());
  CHECK(reported_saved("saved 1 1").empty());
}

TEST_CASE("crash: one lost trial, one damaged file, or no trial at all fails its limit") {
  const auto holds = [](CrashResult result) { return all_hold(verdicts_of(result)); };
  const Kill good{.moment_s = 3, .reported = 2, .in_file = 3, .lost = {}, .problems = {}};
  Kill lost = good, damaged = good, nothing = good;
  lost.lost = {{1, 2}};
  damaged.problems = {"page 3 is never used"};
  nothing.reported = 0;
  CHECK(holds({{}, {}, {good}}));
  CHECK_FALSE(holds({{}, {}, {good, lost}}));
  CHECK_FALSE(holds({{}, {}, {good, damaged}}));
  CHECK_FALSE(holds({{}, {}, {nothing}}));
}
