// What of a rig check leaves the house.
#include "tests/support/catch.h"
#include "tools/terminal/rig_text.h"

#include <nlohmann/json.hpp>

using namespace dorsal;
using Catch::Contains;

namespace {

RigReport report() {
  RigReport report;
  report.checked = {"2026-12-01T10:20:30.000Z", 60};
  report.facts = {{"boot", "0c9e41b2-secret-boot"},
                  {"display server", "x11"},
                  {"evdev keyboards", "Anna's Keyboard SN12345"},
                  {"glx-oml", "not used: the driver has no GLX_OML_sync_control"},
                  {"host", "none: the processors are this machine's own"},
                  {"trigger", "/dev/serial/by-id/usb-FTDI_A9XYZ"},
                  {"some fact of tomorrow", "annas-laptop"}};
  report.input_devices = {"keyboard: Anna's Keyboard SN12345", "keyboard: other", "pointer: Anna's Mouse"};
  report.findings.onset_provider = OnsetProvider::kms_vblank;
  report.findings.response_provider = ResponseProvider::evdev;
  return report;
}

} // namespace

TEST_CASE("rig share: no names, no serial numbers, no boot, no time of day, what was measured is there") {
  const auto document = share_of(report(), "1.2.3", "Linux 6.1.0 x86_64");
  const std::string text = document.dump();
  for (const char* secret : {"Anna", "SN12345", "secret-boot", "A9XYZ", "annas-laptop", "10:20"}) {
    INFO(secret);
    CHECK(text.find(secret) == std::string::npos);
  }
  CHECK(document["schema"] == "dorsal.rig_share");
  CHECK(document["checked_utc"] == "2026-12");
  CHECK(document["facts"].size() == 3);
  CHECK(document["input_devices"]["keyboards"] == 2);
  CHECK(document["input_devices"]["pointers"] == 1);
  REQUIRE(document["never_met"].size() == 2);
  CHECK(document["kernel"] == "Linux 6.1.0 x86_64");
}

TEST_CASE("rig text: what nobody has met is named, with the command that tells of it") {
  CHECK_THAT(to_text(report()),
             Contains("kms-vblank: a graphics card") && Contains("dorsal rig check --share"));
}
