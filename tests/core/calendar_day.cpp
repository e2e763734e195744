#include "engine/core/base/calendar_day.h"

#include "tests/support/catch.h"

using namespace dorsal;

TEST_CASE("calendar day: a session belongs to the day its own clock showed, not to that of UTC") {
  CHECK(to_text(*local_day({"2026-11-22T23:40:00.000Z", 60})) == "2026-11-23");
  CHECK(to_text(*local_day({"2026-11-22T23:40:00.000Z", 0})) == "2026-11-22");
  CHECK(to_text(*local_day({"2026-01-01T00:10:00.000Z", -300})) == "2025-12-31");
  CHECK_FALSE(local_day({"yesterday", 0}));
  CHECK_FALSE(local_day({"2026-13-22T23:40:00.000Z", 0}));
}

TEST_CASE("calendar day: day and minute are written alike everywhere, UTC beside them where asked for") {
  const WallClock late{"2026-11-22T23:40:59.000Z", 60};
  CHECK(day_text(late) == "2026-11-23");
  CHECK(minute_text(late) == "2026-11-23 00:40");
  CHECK(minute_text_beside_utc(late) == "2026-11-23 00:40 (2026-11-22 23:40 UTC)");
  CHECK(minute_text({"2026-01-01T00:10:00.000Z", -570}) == "2025-12-31 14:40");
  CHECK(minute_text({"yesterday", 60}) == "yesterday");
}
