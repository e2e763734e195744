#include "engine/device/sdl/window_units.h"

#include "tests/support/catch.h"

using namespace dorsal;

TEST_CASE("window units: where a point is a pixel, places stay as they are") {
  const WindowUnits units{.points = {1280, 720}, .pixels = {1280, 720}};
  CHECK(units.in_pixels({230, 360}) == Point{230, 360});
}

TEST_CASE("window units: at 200 % a point beside a zone is beside it in pixels too") {
  const WindowUnits units{.points = {640, 360}, .pixels = {1280, 720}};
  CHECK(units.in_pixels({200, 180}) == Point{400.5F, 360.5F});
  CHECK(units.in_points({400, 360, 100, 50}) == Box{200, 180, 50, 25});
}

TEST_CASE("window units: at 150 % the last point is the last pixels") {
  const WindowUnits units{.points = {853, 480}, .pixels = {1280, 720}};
  const Point last = units.in_pixels({852, 479});
  CHECK(last.x < 1280);
  CHECK(last.x > 1278);
  CHECK(last.y < 720);
}

TEST_CASE("window units: a window without a size yet changes nothing") {
  CHECK(WindowUnits{}.in_pixels({3, 4}) == Point{3, 4});
}
