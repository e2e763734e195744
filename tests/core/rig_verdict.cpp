#include "engine/core/rig/rig_verdict.h"

#include "engine/core/rig/rig_advice.h"
#include "tests/support/catch.h"

using namespace dorsal;

namespace {

RigFindings best_rig() {
  return {
      .onset_provider = OnsetProvider::glx_oml,
      .onset_quality = OnsetQuality::hardware,
      .response_provider = ResponseProvider::evdev,
      .frames = 240,
      .missed_frames = 0,
      .real_time = true,
      .onset =
          Lateness{.tries = 60, .seen = 60, .median_ms = 0.1, .sd_ms = 0.1, .worst_ms = 0.4, .inside = 60},
      .response =
          Lateness{.tries = 100, .seen = 100, .median_ms = 0.1, .sd_ms = 0.1, .worst_ms = 0.4, .inside = 99}};
}

bool good_for(const RigFindings& findings, RigUse use) {
  for (const RigVerdict& verdict : judge_rig(findings))
    if (verdict.use == use) return verdict.good && verdict.reasons.empty();
  return false;
}

} // namespace

TEST_CASE("rig verdict: a rig without a fault is good for everything") {
  for (const RigUse use : rig_uses) CHECK(good_for(best_rig(), use));
}

TEST_CASE("rig verdict: each fault speaks against research, and against the clinic where it is large") {
  const auto fault = GENERATE(0, 1, 2, 3, 4, 5, 6);
  RigFindings rig = best_rig();
  bool clinic = true;
  switch (fault) {
  case 0: rig.onset_quality = OnsetQuality::composited, clinic = false; break;
  case 1: rig.response_provider = ResponseProvider::sdl_wait; break;
  case 2: rig.real_time = false; break;
  case 3: rig.response->sd_ms = 0.5; break;
  case 4: rig.response->median_ms = -30, clinic = false; break;
  case 5: rig.onset->inside = 50, clinic = false; break;
  case 6: rig.missed_frames = 20, clinic = false; break;
  }
  CAPTURE(fault);
  CHECK_FALSE(good_for(rig, RigUse::research));
  CHECK(good_for(rig, RigUse::clinic) == clinic);
  CHECK(good_for(rig, RigUse::practice));
}

TEST_CASE("rig verdict: without a vertical blank response times are no basis for a grade") {
  RigFindings rig = best_rig();
  rig.onset_quality = OnsetQuality::round_trip;
  CHECK_FALSE(good_for(rig, RigUse::clinic));
}

TEST_CASE("rig verdict: what the grade would leave untested is not called good for the clinic") {
  RigFindings rig = best_rig();
  rig.onset_provider = OnsetProvider::gl_finish;
  rig.onset_quality = OnsetQuality::estimate;
  CHECK_FALSE(good_for(rig, RigUse::clinic));
  rig = best_rig();
  rig.onset_provider = OnsetProvider::simulated;
  rig.onset_quality = OnsetQuality::simulated;
  CHECK_FALSE(good_for(rig, RigUse::clinic));
}

TEST_CASE("rig verdict: what the robot could not see speaks against nothing") {
  RigFindings rig = best_rig();
  rig.onset.reset();
  rig.response.reset();
  CHECK(good_for(rig, RigUse::research));
}

TEST_CASE("rig verdict: what is in use already is not advised") {
  RigFindings rig = best_rig();
  rig.onset_quality = OnsetQuality::estimate;
  for (const char* server : {"x11", "wayland", "KMSDRM"}) {
    rig.display_server = server;
    for (const RigVerdict& verdict : judge_rig(rig))
      for (const std::string& reason : verdict.reasons) {
        CAPTURE(server, reason);
        const bool advises_console = reason.find("SDL_VIDEODRIVER=kmsdrm") != std::string::npos;
        CHECK(advises_console == (rig.display_server != "KMSDRM"));
      }
  }
  CHECK(advice_for_onsets("KMSDRM").starts_with("the console is in use already"));
  CHECK(advice_for_onsets("wayland").find("Wayland,") == std::string::npos);
}

TEST_CASE("rig advice: each provider's own thread is looked at, by each name that ours have") {
  const RigFacts evdev{{"evdev thread", "SCHED_FIFO 1"}, {"listener thread", "refused: not permitted"}};
  CHECK(listens_in_real_time(evdev, ResponseProvider::evdev));
  CHECK_FALSE(listens_in_real_time(evdev, ResponseProvider::xinput2));
  const RigFacts display{{"listener thread", "SCHED_FIFO 1"}};
  CHECK(listens_in_real_time(display, ResponseProvider::xinput2));
  CHECK(listens_in_real_time(display, ResponseProvider::wayland));
  CHECK_FALSE(listens_in_real_time(display, ResponseProvider::evdev));
  CHECK_FALSE(listens_in_real_time(display, ResponseProvider::sdl_wait));
}
