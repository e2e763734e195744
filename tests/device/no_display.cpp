#include "engine/core/base/error.h"
#include "engine/device/sdl/sdl_stage.h"
#include "tests/support/catch.h"

#include <cstdlib>

using namespace dorsal;

TEST_CASE("stage: a driver that draws where nobody can look is no display") {
  for (const char* driver : {"offscreen", "dummy"}) {
    INFO(driver);
    setenv("SDL_VIDEODRIVER", driver, 1);
    try {
      static_cast<void>(open_sdl_stage({.windowed = ScreenSize{640, 480}}));
      FAIL("a stage was opened");
    } catch (const Error& error) {
      CHECK(error.code() == ExitCode::no_display);
    }
    unsetenv("SDL_VIDEODRIVER");
  }
}
