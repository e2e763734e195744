#include "engine/device/rig/rig_check.h"

#include "engine/core/rig/rig_advice.h"
#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quantile.h"
#include "engine/device/clock.h"
#include "engine/device/rig/input_devices.h"
#include "engine/device/x11/x11_robot.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <thread>

namespace dorsal {
namespace {

constexpr float patch_middle_px = 24; // the photodiode patch is 48 px wide, in the lower left corner
constexpr Duration look_for_pixel = std::chrono::milliseconds{100};
constexpr Duration look_for_press = std::chrono::milliseconds{300};
constexpr Duration between_tries = std::chrono::milliseconds{40};

ClockFacts clock_facts() {
  timespec resolution{};
  clock_getres(CLOCK_MONOTONIC, &resolution);
  ClockFacts facts{.resolution = std::chrono::seconds{resolution.tv_sec} + Duration{resolution.tv_nsec},
                   .step = std::chrono::seconds{1}};
  for (int i = 0; i < 10'000; ++i) {
    const Instant first = monotonic_now();
    const Duration step = monotonic_now() - first;
    if (step > Duration::zero()) facts.step = std::min(facts.step, step);
  }
  return facts;
}

Lateness lateness_of(int tries, const std::vector<double>& errors_ms, int inside) {
  Lateness lateness{.tries = tries, .seen = static_cast<int>(errors_ms.size()), .inside = inside};
  lateness.median_ms = statistics::median(errors_ms).value_or(0);
  lateness.sd_ms = statistics::standard_deviation(errors_ms).value_or(0);
  for (const double error : errors_ms) lateness.worst_ms = std::max(lateness.worst_ms, std::fabs(error));
  return lateness;
}

class RigCheck {
public:
  RigCheck(Stage& stage, const DisplayList& message, const RigCheckOptions& options)
      : stage_(stage), dark_(message), bright_(message), options_(options) {
    dark_.stimulus_visible = false;
    bright_.stimulus_visible = true;
  }

  void settle(RigReport& report) {
    stage_.show(dark_);
    stage_.check_rig(dark_);
    report.checked = stage_.wall_clock();
    report.clock = clock_facts();
  }

  void frames(RigReport& report) {
    std::optional<Instant> last;
    for (int i = 0; i < options_.frames; ++i) {
      const Onset onset = stage_.show(dark_);
      if (last) report.frame_intervals_ms.push_back(in_milliseconds(onset.at.best - *last));
      last = onset.at.best;
      report.findings.missed_frames += onset.missed_frames;
      report.findings.onset_provider = onset.provider;
      report.findings.onset_quality = onset.quality;
    }
    report.findings.frames = options_.frames;
  }

  // Each bright patch, as the robot sees it beside what the provider says.
  void onsets(RigReport& report, const X11Robot& robot) {
    const auto place = stage_.place();
    if (!place) return;
    const int x = static_cast<int>(place->x + patch_middle_px);
    const int y = static_cast<int>(place->y + static_cast<float>(stage_.size().height_px) - patch_middle_px);
    std::vector<double> errors;
    int inside = 0;
    for (int i = 0; i < options_.onsets; ++i) {
      stage_.show(dark_);
      stage_.prepare(bright_);
      std::optional<X11Robot::Change> seen;
      std::jthread watching{[&] { seen = robot.wait_until_bright(x, y, look_for_pixel); }};
      std::this_thread::sleep_for(between_tries / 4);
      const Onset onset = stage_.present();
      watching.join();
      if (!seen) continue;
      errors.push_back(in_milliseconds(onset.at.best - seen->not_after));
      if (onset.at.earliest <= seen->not_after && onset.at.latest >= seen->not_before) ++inside;
    }
    if (!errors.empty()) report.findings.onset = lateness_of(options_.onsets, errors, inside);
  }

  void presses(RigReport& report, X11Robot& robot) {
    std::vector<double> errors;
    int inside = 0;
    stage_.attend(true);
    for (int i = 0; i < options_.presses; ++i) {
      Instant pressed;
      std::jthread pressing{[&] {
        std::this_thread::sleep_for(between_tries);
        pressed = robot.press();
      }};
      const auto seen = next_press();
      pressing.join();
      robot.release();
      if (!seen) continue;
      report.findings.response_provider = seen->provider;
      errors.push_back(in_milliseconds(seen->at.best - pressed));
      if (seen->at.earliest <= pressed && pressed <= seen->at.latest) ++inside;
    }
    stage_.attend(false);
    if (!errors.empty()) report.findings.response = lateness_of(options_.presses, errors, inside);
  }

private:
  std::optional<KeyInput> next_press() {
    const Instant until = stage_.now() + look_for_press;
    while (const auto input = stage_.wait(until))
      if (const auto* key = std::get_if<KeyInput>(&*input); key && key->motion == Motion::press) return *key;
    return {};
  }

  Stage& stage_;
  DisplayList dark_, bright_;
  const RigCheckOptions& options_;
};

} // namespace

RigReport check_rig(Stage& stage, const DisplayList& message, const RigCheckOptions& options,
                    const std::function<void(std::string_view)>& progress) {
  RigReport report;
  RigCheck check{stage, message, options};
  progress("settling");
  check.settle(report);
  progress("frames");
  check.frames(report);
  if (const auto robot = stage.place() ? X11Robot::open() : nullptr) {
    progress("onset to pixel");
    check.onsets(report, *robot);
    progress("press to stamp");
    check.presses(report, *robot);
    report.input_devices = x11_input_devices();
    if (options.pointer > Duration::zero()) {
      progress("pointer: please move it in circles");
      report.pointer_interval_ms = pointer_interval_ms(options.pointer);
    }
  }
  report.facts = stage.facts();
  RigFindings& found = report.findings;
  if (const auto provider = parse_response_provider(fact_of(report.facts, "response provider")))
    found.response_provider = *provider;
  found.real_time = listens_in_real_time(report.facts, found.response_provider);
  found.display_server = fact_of(report.facts, "display server");
  report.verdicts = judge_rig(report.findings);
  return report;
}

} // namespace dorsal
