#pragma once
// One block of trials: starts a program and the robot beside it, waits for the program to end, and hands back
// what the robot logged.
#include "bench/process/xvfb.h"
#include "bench/robot/measure_log.h"
#include "engine/core/base/error.h"
#include "engine/system/scratch_folder.h"

#include <cstdint>

namespace dorsal::bench {

// Shortest and longest, drawn uniformly between them.
struct MillisecondRange {
  int low{};
  int high{};
};

struct RobotSetup {
  std::string title; // of the window to watch
  int trials{};      // planned; the robot is ready for twice as many, since a program may repeat some
  std::uint64_t seed{};
  std::optional<int> core{};
  bool real_time{false};
  MillisecondRange response_time{150, 350}; // onset to press
};

// The robot ended before the program did: it lost the window, or saw no further onset. The block's data are
// incomplete; it can be run again.
class RobotLost : public Error {
public:
  explicit RobotLost(const std::string& message) : Error(ExitCode::device_error, message) {}
};

// The measuring robot, waiting for a window and answering in it for as long as this lives.
class RobotRun {
public:
  RobotRun(const Xvfb& xvfb, const ScratchFolder& folder, const RobotSetup& setup);
  void require_alive(); // throws RobotLost with what the robot said
  // To be called when the program has ended: what the robot saw and did.
  [[nodiscard]] std::vector<MeasuredTrial> finish();

private:
  Launch launch_;
  std::filesystem::path log_;
  Child robot_;
};

struct BlockSetup {
  std::vector<std::string> program; // with its arguments
  std::optional<int> core{};        // of the program
  RobotSetup robot;
};

// Throws RobotLost, or Error when the program fails, with what they said.
[[nodiscard]] std::vector<MeasuredTrial> run_block(const Xvfb& xvfb, const ScratchFolder& folder,
                                                   const BlockSetup& setup);

// Dorsal's assess trials with short pauses, so that a thousand of them take minutes. Writes the protocol.
struct DorsalRun {
  std::string dorsal;
  std::filesystem::path database;
  int trials{};
  std::uint64_t seed{};
  MillisecondRange foreperiod{100, 200};
};
[[nodiscard]] std::vector<std::string> dorsal_command(const DorsalRun& run, const ScratchFolder& folder);

} // namespace dorsal::bench
