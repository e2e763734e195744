#include "engine/device/sdl/dwell.h"

#include "tests/support/catch.h"

using namespace dorsal;
using namespace std::chrono_literals;

namespace {
const Instant start{10s};
}

TEST_CASE("dwell: a pointer that nobody has moved never presses") {
  Dwell dwell{800ms};
  for (int i = 0; i < 50; ++i) CHECK_FALSE(dwell.rests_long_enough(100, 100, start + i * 100ms));
}

TEST_CASE("dwell: moved and then at rest it presses once, and again only after it has moved on") {
  Dwell dwell{800ms};
  CHECK_FALSE(dwell.rests_long_enough(100, 100, start));
  CHECK_FALSE(dwell.rests_long_enough(500, 300, start + 100ms));
  CHECK_FALSE(dwell.rests_long_enough(505, 296, start + 800ms)); // trembles
  CHECK(dwell.rests_long_enough(498, 304, start + 900ms));
  CHECK_FALSE(dwell.rests_long_enough(500, 300, start + 5s));
  CHECK_FALSE(dwell.rests_long_enough(100, 300, start + 6s));
  CHECK(dwell.rests_long_enough(100, 300, start + 6800ms));
}

TEST_CASE("dwell: a pointer on its way presses nothing") {
  Dwell dwell{300ms};
  for (int i = 0; i < 40; ++i)
    CHECK_FALSE(dwell.rests_long_enough(static_cast<float>(i) * 30, 100, start + i * 200ms));
}
