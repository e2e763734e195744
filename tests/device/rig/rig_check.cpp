// A rig check on a real X server.
#include "engine/device/rig/rig_check.h"

#include "engine/device/sdl/sdl_stage.h"
#include "tests/support/catch.h"
#include "tests/support/foreign_leaks.h"
#include "tests/support/virtual_screen.h"

using namespace dorsal;

TEST_CASE(
    "rig check: sees its own pixels and presses on a virtual screen, and says what such a rig is good for") {
  const test::ForeignLeaks drivers;
  const test::VirtualScreen screen;
  const auto stage = open_sdl_stage({.windowed = ScreenSize{800, 600}, .photodiode = true});
  std::vector<std::string> steps;
  const RigReport report = check_rig(*stage, {}, {.frames = 200, .onsets = 10, .presses = 20},
                                     [&](std::string_view step) { steps.emplace_back(step); });
  CHECK(steps.size() == 4);
  CHECK(report.frame_intervals_ms.size() == 199);
  CHECK(report.clock.resolution.count() > 0);
  REQUIRE(report.findings.onset);
  CHECK(report.findings.onset->seen == 10);
  REQUIRE(report.findings.response);
  CHECK(report.findings.response->seen == 20);
  CHECK(report.findings.response->inside >= 15);
  CHECK(report.findings.onset_provider == OnsetProvider::unsynced);
  CHECK_FALSE(report.input_devices.empty());
  REQUIRE(report.verdicts.size() == 3);
  CHECK_FALSE(report.verdicts[0].good);
  CHECK(report.verdicts[2].good);
}
