#include "engine/device/sdl/covered.h"

#include "tests/support/catch.h"

using namespace dorsal;

TEST_CASE("covered: a place on one screen, and one beyond its edge") {
  const std::vector<Box> screens{{0, 0, 1280, 720}};
  CHECK(is_covered({0, 0, 1280, 720}, screens));
  CHECK(is_covered({0, 0.4F, 1280, 720}, screens)); // rounded
  CHECK_FALSE(is_covered({0, 0, 1920, 1080}, screens));
  CHECK_FALSE(is_covered({-20, 0, 1000, 640}, screens));
  CHECK_FALSE(is_covered({2000, 2000, 10, 10}, screens));
  CHECK_FALSE(is_covered({0, 0, 10, 10}, {}));
}

TEST_CASE("covered: across two screens side by side, but not where the lower one ends") {
  const std::vector<Box> screens{{0, 0, 1920, 1080}, {1920, 0, 1280, 720}};
  CHECK(is_covered({1500, 0, 1000, 700}, screens));
  CHECK_FALSE(is_covered({1500, 0, 1000, 900}, screens));
}
