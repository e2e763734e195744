#include "engine/core/base/clock_doubt.h"

#include "tests/support/catch.h"

using namespace dorsal;

namespace {
WallClock at(std::string utc) { return {std::move(utc), 60}; }
} // namespace

TEST_CASE("clock: one that is behind the newest session, or outside any believable year, is doubted") {
  const WallClock now = at("2026-11-29T10:00:00.000Z");
  CHECK(doubt_of_clock(now, at("2031-03-02T10:00:00.000Z")) == ClockDoubt::behind_a_session);
  CHECK(doubt_of_clock(at("1970-01-01T00:00:09.000Z"), {}) == ClockDoubt::before_dorsal);
  CHECK(doubt_of_clock(at("2024-12-31T23:59:00.000Z"), now) == ClockDoubt::before_dorsal);
  CHECK(doubt_of_clock(at("2099-01-01T00:00:00.000Z"), {}) == ClockDoubt::far_ahead);
}

TEST_CASE("clock: first session, later session, and another station's minutes are no doubt") {
  const WallClock now = at("2026-11-29T10:00:00.000Z");
  CHECK_FALSE(doubt_of_clock(now, {}));
  CHECK_FALSE(doubt_of_clock(now, at("2026-11-20T10:00:00.000Z")));
  CHECK_FALSE(doubt_of_clock(now, at("2026-11-29T10:04:00.000Z")));
}
