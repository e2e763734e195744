#pragma once
// The measuring robot: spins on the photodiode patch in a mapped frame buffer, presses a key after a delay of
// its own choosing, and logs when the pixels changed and when it pressed. It spins while it waits for a
// change and sleeps while it waits to press (but for the last 2 ms), so one core is its own most of the time;
// at real-time priority the kernel's limit of 95 % (sched_rt_runtime_us) holds.
#include "engine/core/base/time.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace dorsal::bench {

enum class PressTime { random, fixed }; // uniform between low and high, or always low

struct MeasureOptions {
  std::filesystem::path framebuffer;
  std::filesystem::path log;
  int trials{100};
  PressTime press{PressTime::random};
  Duration low{std::chrono::milliseconds{200}}; // onset to press
  Duration high{std::chrono::milliseconds{500}};
  Duration hold{std::chrono::milliseconds{30}};
  Duration patience{std::chrono::seconds{30}}; // without an onset: the robot gives up
  std::string title{"Dorsal"};
  std::uint64_t seed{1};
};

// Measures until all trials are done; returns how many there were, which is fewer when no onset came in time.
// Each row is in the log file before the next trial begins. Throws Error.
int measure(const MeasureOptions& options);

} // namespace dorsal::bench
