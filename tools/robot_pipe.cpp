#include "tools/robot_pipe.h"

#include "engine/clinic/machine/picture_root.h"
#include "engine/core/base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>

extern char** environ;

namespace dorsal {
namespace {

std::string one_word(std::string_view kind) {
  std::string name{kind};
  std::ranges::replace(name, ' ', '-');
  return name;
}

// Of a picture of each kind of cue: "2 point cue", "touch cue", "touch nothing cue".
std::string cue_name(const LedStimulus& stimulus) {
  if (const auto* touch = std::get_if<points::Touch>(&stimulus))
    return fmt::format("{} point cue", touch->points);
  return fmt::format("{}{} cue", name_of(task_of(stimulus)), is_catch(stimulus) ? " nothing" : "");
}

pid_t start_robot(const std::string& program, const RobotOptions& options, int input) {
  const std::string seed = std::to_string(options.seed);
  std::vector<const char*> arguments{program.c_str(),         "patient", "--profile",
                                     options.profile.c_str(), "--seed",  seed.c_str()};
  for (const std::string& trip : options.side_trips) {
    arguments.push_back("--side-trip");
    arguments.push_back(trip.c_str());
  }
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  pid_t pid = -1;
  const int error = posix_spawn(&pid, program.c_str(), &actions, nullptr,
                                const_cast<char* const*>(arguments.data()), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0)
    throw Error(ExitCode::not_found,
                fmt::format("cannot start the simulated patient {}: {}. Build with DORSAL_BENCH=ON", program,
                            std::strerror(error)));
  return pid;
}

} // namespace

RobotPipe::RobotPipe(RobotOptions options) : options_(std::move(options)) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0)
    throw Error(ExitCode::internal_error, "cannot make a pipe for the robot");
  pipe_ = ends[1];
  std::signal(SIGPIPE, SIG_IGN); // a robot that died is noticed by what it does not press
  robot_ = start_robot((program_folder() / "dorsal-robot").string(), options_, ends[0]);
  close(ends[0]);
}

RobotPipe::~RobotPipe() {
  tell("end");
  close(pipe_);
  int status = 0;
  waitpid(robot_, &status, 0);
}

void RobotPipe::tell(const std::string& line) {
  const std::string text = line + "\n";
  [[maybe_unused]] const auto written = write(pipe_, text.data(), text.size());
}

std::string RobotPipe::first_time(std::string_view kind) {
  if (options_.screenshots.empty() || !seen_.emplace(kind).second) return {};
  return (options_.screenshots / (one_word(kind) + ".png")).string();
}

void RobotPipe::on_screen(std::string_view name) {
  if (const std::string file = first_time(name); !file.empty()) tell("screenshot " + file);
  tell("screen " + one_word(name));
}

void RobotPipe::on_trial(int block, BlockKind kind, const TrialStart& start) {
  if (const std::string file = first_time(fmt::format("{} trial", name_of(kind))); !file.empty())
    tell("shoot " + file);
  if (kind == BlockKind::train)
    if (const std::string file = first_time("feedback"); !file.empty()) tell("shoot-after " + file);
  tell(fmt::format("trial {} {} {} {} {:g} {:g}", block, start.trial, name_of(kind),
                   name_of(start.stimulus.side), start.stimulus.amplitude_deg, start.planned.roll_deg));
}

void RobotPipe::on_led_trial(int block, const LedTrialStart& start) {
  const LedStimulus& stimulus = start.planned.stimulus;
  if (const std::string file = first_time(cue_name(stimulus)); !file.empty()) tell("screenshot " + file);
  tell(fmt::format("touch {} {} {} {:g}", block, start.trial, name_of(task_of(stimulus)),
                   fmt::join(factor_values(stimulus), " ")));
}

} // namespace dorsal
