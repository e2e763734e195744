#pragma once
// One block of trials: starts a program and the robot beside it, waits for the program to end, and hands back
// what the robot logged.
#include "bench/process/xvfb.h"
#include "bench/robot/measure_log.h"

#include <cstdint>

namespace dorsal::bench {

struct BlockSetup {
  std::vector<std::string> program; // with its arguments
  std::string title;                // of its window
  int trials{};
  std::uint64_t seed{};            // of the robot
  std::optional<int> core{};       // of the program
  std::optional<int> robot_core{}; // of the robot
  bool robot_priority{false};
};

// Throws Error when the program or the robot fails, with what they said.
[[nodiscard]] std::vector<MeasuredTrial> run_block(const Xvfb& xvfb, const ScratchFolder& folder,
                                                   const BlockSetup& setup);

// The robot for a running program; ends with its owner.
[[nodiscard]] Launch robot_launch(const Xvfb& xvfb, const ScratchFolder& folder, const BlockSetup& setup);

// Dorsal's assess trials with short pauses, so that a thousand of them take minutes. Writes the protocol.
struct DorsalRun {
  std::string dorsal;
  std::filesystem::path database;
  int trials{};
  std::uint64_t seed{};
};
[[nodiscard]] std::vector<std::string> dorsal_command(const DorsalRun& run, const ScratchFolder& folder);

} // namespace dorsal::bench
