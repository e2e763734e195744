#pragma once
// What a machine with its screen and keys is good for, and why. Three uses: research (every response time to
// the millisecond), clinic (the grade's response-time rules, whose thresholds are tenths of a second),
// practice (judgements count, times do not).
#include "engine/core/input/input.h"
#include "engine/core/trial/trial.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

// How late something was stamped, over many tries: stamp minus the moment it truly happened.
struct Lateness {
  int tries{};
  int seen{};
  double median_ms{};
  double sd_ms{};    // n - 1
  double worst_ms{}; // largest absolute
  int inside{};      // tries whose interval held the truth
};

struct RigFindings {
  std::string display_server{}; // by SDL's name of it: "x11"
  OnsetProvider onset_provider{};
  OnsetQuality onset_quality{};
  ResponseProvider response_provider{};
  int frames{};
  int missed_frames{};
  bool real_time{};                   // the thread that stamps presses has real-time priority
  std::optional<Lateness> onset{};    // of the pixel, by the software robot; empty: could not be watched
  std::optional<Lateness> response{}; // of the press
};

enum class RigUse { research, clinic, practice };
inline constexpr std::array rig_uses{RigUse::research, RigUse::clinic, RigUse::practice};
[[nodiscard]] std::string_view name_of(RigUse use);

struct RigVerdict {
  RigUse use{};
  bool good{};
  std::vector<std::string> reasons; // what speaks against it, each with what would help; empty when good
};

[[nodiscard]] std::vector<RigVerdict> judge_rig(const RigFindings& findings);

} // namespace dorsal
