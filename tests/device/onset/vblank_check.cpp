#include "engine/device/onset/vblank_check.h"

#include "tests/support/catch.h"

using namespace dorsal;
using namespace std::chrono_literals;

namespace {
constexpr Duration period = 16ms;
VblankStamp stamp(Duration at, std::int64_t count) { return {Instant{at}, count}; }
} // namespace

TEST_CASE("vblank check: stamps that can be true") {
  VblankCheck check{period};
  CHECK_FALSE(check.violation(stamp(1s, 100), Instant{1s + 1ms}));
  CHECK_FALSE(check.violation(stamp(1s + 16ms, 101), Instant{1s + 17ms}));
  CHECK_FALSE(check.violation(stamp(1s + 176ms + 30us, 111), Instant{1s + 177ms}));
}

TEST_CASE("vblank check: each way of lying is told") {
  VblankCheck check{period};
  REQUIRE_FALSE(check.violation(stamp(1s, 100), Instant{1s + 1ms}));
  CHECK(check.violation(stamp(0s, 101), Instant{2s}) == "a stamp of zero");
  CHECK(check.violation(stamp(1s + 16ms, 101), Instant{1s}) ==
        "a stamp further ahead than the end of a blank can be");
  CHECK(check.violation(stamp(1s, 101), Instant{2s}) == "a stamp that is not after the last one");
  CHECK(check.violation(stamp(1s + 16ms, 100), Instant{2s}) == "a frame count that does not grow");
  CHECK(check.violation(stamp(1s + 24ms, 101), Instant{2s}) == "stamps that are not whole periods apart");
  CHECK_FALSE(check.violation(stamp(1s + 32ms, 102), Instant{2s})); // what was refused is not held against it
}

TEST_CASE("vblank check: the end of a blank that goes on lies ahead of its reading") {
  VblankCheck check{period};
  CHECK_FALSE(check.violation(stamp(1s, 100), Instant{1s - 680us})); // 45 of 525 lines at 60 Hz are 1.4 ms
  CHECK_FALSE(check.violation(stamp(1s + 16ms, 101), Instant{1s + 6ms})); // 144 Hz slowed down to 48
  CHECK_FALSE(check.violation(stamp(1s + 32ms, 102), Instant{1s + 31'400us}));
}
