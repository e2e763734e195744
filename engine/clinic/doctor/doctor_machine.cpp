#include "engine/clinic/doctor/doctor_machine.h"

#include "engine/core/rig/rig_advice.h"
#include "engine/core/trial/verified_timing.h"
#include "engine/device/linux/cpu_latency.h"
#include "engine/device/linux/real_time.h"
#include "engine/device/response/evdev_system.h"
#include "engine/device/sdl/sdl_stage.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <thread>

namespace dorsal {
namespace {

constexpr const char* limits_to_copy =
    "copy /usr/share/doc/dorsal/examples/20-dorsal-limits.conf to /etc/security/limits.d, as it says";

std::string known_fact(const RigFacts& facts, std::string_view name) {
  const auto found = std::ranges::find(facts, name, &RigFacts::value_type::first);
  return found == facts.end() ? "not known" : found->second;
}

bool is_refused(const std::string& outcome) { return outcome.starts_with("refused"); }

// Facts about refusals name a remedy after "; to allow it"; ours is more to the point.
DoctorFinding judge_permission(std::string part, const std::string& outcome, std::string remedy) {
  if (!is_refused(outcome)) return {.part = std::move(part), .health = Health::good, .found = outcome};
  return {.part = std::move(part),
          .health = Health::limited,
          .found = outcome.substr(0, outcome.find("; to allow it")),
          .remedy = std::move(remedy)};
}

DoctorFinding judge_onset_provider(const RigFacts& facts) {
  const std::string provider = known_fact(facts, "onset provider");
  DoctorFinding finding{.part = "onset provider", .health = Health::good, .found = provider};
  const auto known = parse_onset_provider(provider);
  if (known && verifies_timing(*known, OnsetQuality::hardware, Origin::person)) return finding;
  finding.health = Health::limited;
  if (known == OnsetProvider::unsynced) finding.found += " (" + known_fact(facts, "frames") + ")";
  if (known == OnsetProvider::gl_finish) finding.found += ": an estimate, up to a frame early";
  finding.remedy =
      fmt::format("timing counts as not verified and the grade leaves response times untested; {}; "
                  "`dorsal rig check` says what was refused and why",
                  advice_for_onsets(known_fact(facts, "display server")));
  return finding;
}

DoctorFinding judge_response_provider(const RigFacts& facts) {
  const std::string provider = known_fact(facts, "response provider");
  if (provider != "sdl-wait") return {"response provider", Health::good, provider};
  return {"response provider", Health::limited, provider + ": stamps are as wide as nobody was looking",
          "use X11 or Wayland, or let keyboards be read (see input devices)"};
}

DoctorFindings judge_screen() {
  constexpr ScreenSize window{320, 240};
  try {
    const auto stage = open_sdl_stage({.windowed = window});
    stage->check_rig(DisplayList{});
    return judge_stage_facts(stage->facts());
  } catch (const Error& error) {
    return {
        {.part = "display",
         .health = Health::failing,
         .found = error.what(),
         .remedy = "start this within a desktop; without a screen, `xvfb-run dorsal ...` makes a virtual one",
         .stops_with = error.code()}};
  }
}

DoctorFinding count_input_devices() {
  const auto system = real_evdev_system();
  const auto nodes = system->nodes();
  const auto readable = std::ranges::count_if(nodes, [&](const std::string& node) {
    const int descriptor = system->open(node);
    if (descriptor >= 0) system->close(descriptor);
    return descriptor >= 0;
  });
  return judge_input_devices(static_cast<int>(nodes.size()), static_cast<int>(readable));
}

// Asked for by a thread that ends at once.
std::string real_time_outcome() {
  std::string outcome;
  std::thread([&] { outcome = request_real_time(pthread_self()); }).join();
  return outcome;
}

} // namespace

DoctorFindings judge_stage_facts(const RigFacts& facts) {
  return {{.part = "display",
           .health = Health::good,
           .found = fmt::format("{}, drawn with {}, frame interval {}", known_fact(facts, "display server"),
                                known_fact(facts, "renderer"), known_fact(facts, "nominal frame interval"))},
          judge_onset_provider(facts),
          judge_response_provider(facts),
          {.part = "SDL", .health = Health::good, .found = known_fact(facts, "sdl")}};
}

DoctorFinding judge_input_devices(int nodes, int readable) {
  DoctorFinding finding{.part = "input devices",
                        .health = readable > 0 ? Health::good : Health::limited,
                        .found = fmt::format("{} of {} in /dev/input may be read", readable, nodes)};
  if (nodes == 0)
    finding.remedy = "none is seen here (a container?): presses are stamped by the display server";
  else if (readable == 0)
    finding.remedy =
        "for the kernel's own stamps: sudo usermod -aG input USER and a new login, or the udev rule "
        "/usr/share/doc/dorsal/examples/70-dorsal-input.rules; programs can then read every key";
  return finding;
}

DoctorFindings judge_machine() {
  DoctorFindings findings = judge_screen();
  findings.push_back(count_input_devices());
  findings.push_back(judge_permission("real-time priority", real_time_outcome(), limits_to_copy));
  findings.push_back(
      judge_permission("memory lock", known_fact(quieten_process(), "memory"), limits_to_copy));
  findings.push_back(
      judge_permission("processor sleep", CpuLatencyRequest{}.outcome(),
                       "give your group write access to /dev/cpu_dma_latency by a udev rule; a press is "
                       "then read some 0.1 ms sooner"));
  return findings;
}

} // namespace dorsal
