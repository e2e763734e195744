#pragma once
// The timing bench: blocks of Dorsal and of the control in turn, in an Xvfb of their own, the robot measuring
// both. In the busy condition two processes that do nothing but count share one core with the program and the
// X server, all as equals; the robot has another core.
#include "bench/report/context.h"
#include "bench/timing/accuracy.h"

#include <cstdint>

namespace dorsal::bench {

enum class Load { idle, busy };

// Of the robot. At real-time priority (SCHED_FIFO) nothing makes it look away from the pixel; it then has the
// last core to itself, and program and X server keep off it.
enum class RobotPriority { normal, real_time };

struct TimingOptions {
  std::string dorsal; // the program, by path or name
  int trials{200};    // of each program
  int block{50};      // trials at a stretch
  Load load{Load::idle};
  RobotPriority robot{RobotPriority::normal};
  std::uint64_t seed{1};
};

struct TimingResult {
  Context context;
  TimingOptions options;
  ProgramAccuracy dorsal;
  ProgramAccuracy control;
  Contrast sd_ratio; // of response-time errors, Dorsal / control
  Contrast robust_sd_ratio;
};

// `progress` is told after each block. Throws Error.
[[nodiscard]] TimingResult measure_timing(const TimingOptions& options,
                                          const std::function<void(const std::string&)>& progress);

} // namespace dorsal::bench
