#include "engine/core/base/wall_clock.h"

#include "tests/support/catch.h"

using namespace dorsal;
using namespace std::chrono_literals;

TEST_CASE("wall clock: a moment is written in UTC with milliseconds, every part with its noughts") {
  using std::chrono::sys_days;
  CHECK(utc_text(sys_days{2026y / 11 / 22} + 18h + 40min) == "2026-11-22T18:40:00.000Z");
  CHECK(utc_text(sys_days{2024y / 2 / 29} + 23h + 59min + 59s + 7ms) == "2024-02-29T23:59:59.007Z");
  CHECK(utc_text(sys_days{1970y / 1 / 1}) == "1970-01-01T00:00:00.000Z");
}
