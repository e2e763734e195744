#pragma once
// `dorsal rig check`: what this machine with its screen and keys can do, measured. It needs the screen for
// half a minute, and nobody's hands.
#include "engine/core/rig/rig_verdict.h"
#include "engine/core/trial/session_record.h"
#include "engine/device/stage.h"

#include <functional>
#include <string_view>

namespace dorsal {

struct RigCheckOptions {
  int frames{240};    // shown one after another, at least 200
  int onsets{60};     // watched by the software robot
  int presses{100};   // made by it
  Duration pointer{}; // how long to listen to the pointer, which somebody has to move; 0: not at all
};

struct ClockFacts {
  Duration resolution; // as the kernel states it
  Duration step;       // smallest difference between two readings seen
};

struct RigReport {
  WallClock checked;
  RigFacts facts;
  ClockFacts clock{};
  std::vector<double> frame_intervals_ms; // between the onsets of frames shown as fast as they go
  RigFindings findings;
  std::vector<std::string> input_devices;    // as the X server lists them; empty elsewhere
  std::optional<double> pointer_interval_ms; // median time between two reports of the moving pointer
  std::vector<RigVerdict> verdicts;
};

// `progress` is told what is being done. The stage has to show the photodiode patch.
[[nodiscard]] RigReport check_rig(Stage& stage, const DisplayList& message, const RigCheckOptions& options,
                                  const std::function<void(std::string_view)>& progress);

} // namespace dorsal
