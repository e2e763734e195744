#pragma once
// The timing bench: blocks of Dorsal and of the control in turn, in an Xvfb of their own, the robot measuring
// both. In the busy condition two processes that do nothing but count share one core with the program and the
// X server, all as equals; the robot has another core.
#include "bench/report/context.h"
#include "bench/timing/accuracy.h"
#include "bench/timing/block_runner.h"

#include <cstdint>

namespace dorsal::bench {

enum class Load { idle, busy };

// Of the robot. At real-time priority (SCHED_FIFO) nothing makes it look away from the pixel; it then has the
// last core to itself, and program and X server keep off it.
enum class RobotPriority { normal, real_time };

struct TimingOptions {
  std::string dorsal; // the program, by path or name
  std::string sets;   // folder of picture sets, for sessions that are stalled
  int trials{200};    // of each program
  int block{50};      // trials at a stretch
  Load load{Load::idle};
  RobotPriority robot{RobotPriority::normal};
  std::uint64_t seed{1};
  MillisecondRange response_time{150, 350}; // of the robot
  MillisecondRange foreperiod{100, 200};    // of Dorsal
  // Dorsal's drawing thread is stopped for so long, again and again, while the answer is awaited: its session
  // then runs in a process of the bench (session_command.cpp).
  std::optional<int> stall_ms{};
};

// The presses that fell into a stall of the drawing thread, by themselves.
struct StalledPresses {
  int stalls{};
  ProgramAccuracy accuracy;
};

struct TimingResult {
  Context context;
  TimingOptions options;
  ProgramAccuracy dorsal;
  ProgramAccuracy control;
  Contrast sd_ratio; // of response-time errors, Dorsal / control
  Contrast robust_sd_ratio;
  int repeated_blocks{}; // because the robot lost the window; nothing of their first run is in the result
  std::optional<StalledPresses> stalled{};
};

// `progress` is told after each block. Throws Error.
[[nodiscard]] TimingResult measure_timing(const TimingOptions& options,
                                          const std::function<void(const std::string&)>& progress);

} // namespace dorsal::bench
