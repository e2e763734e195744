#pragma once
// The simulated patient in front of a real window: starts `dorsal-robot` as a program of its own and tells
// it, line by line on its standard input, what a person would be told: that a screen waits, and which picture
// comes. Never when anything happens: the robot sees the screen itself. Lines:
//   screen NAME
//   trial BLOCK TRIAL KIND SIDE AMPLITUDE_DEG ROLL_DEG
//   screenshot FILE       of the screen that is on now
//   shoot FILE            of the next picture, once it is seen
//   shoot-after FILE      of what follows the next answer
//   end
#include "engine/clinic/visit/listener.h"

#include <sys/types.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace dorsal {

struct RobotOptions {
  std::string profile;
  std::uint64_t seed{};
  std::filesystem::path screenshots;   // folder; empty: none
  std::vector<std::string> side_trips; // see `dorsal-robot patient --help`
};

class RobotPipe final : public SessionListener {
public:
  // Throws Error(not_found) when the robot is not beside this program.
  explicit RobotPipe(RobotOptions options);
  RobotPipe(const RobotPipe&) = delete;
  RobotPipe& operator=(const RobotPipe&) = delete;
  ~RobotPipe() override; // tells it to end, and waits

  void on_screen(std::string_view name) override;
  void on_trial(int block, BlockKind kind, const TrialStart& start) override;
  void on_led_trial(int block, const LedTrialStart& start) override;

private:
  void tell(const std::string& line);
  // The file for the first picture of a kind of screen; empty for later ones.
  [[nodiscard]] std::string first_time(std::string_view kind);

  RobotOptions options_;
  std::set<std::string> seen_;
  pid_t robot_{-1};
  int pipe_{-1};
};

} // namespace dorsal
