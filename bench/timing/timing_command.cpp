#include "bench/commands.h"
#include "bench/process/files.h"
#include "bench/timing/timing_report.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace dorsal::bench {
namespace {

struct Arguments {
  Output output;
  TimingOptions options;
  std::string load{"idle"};
  std::string robot{"auto"};
};

int run(Arguments& a) {
  a.options.dorsal = a.output.dorsal;
  a.options.load = a.load == "busy" ? Load::busy : Load::idle;
  const bool raised = a.robot == "real-time" || (a.robot == "auto" && a.options.load == Load::busy);
  a.options.robot = raised ? RobotPriority::real_time : RobotPriority::normal;
  return print_result(a.output, measure_timing(a.options, progress_on_stderr));
}

} // namespace

void add_timing(CLI::App& app, Commands& commands) {
  auto a = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand(
      "timing", "Recorded against true response times, beside a minimal SDL2 loop as the control");
  add_output(*command, a->output);
  command->add_option("--trials", a->options.trials, "Of each program")
      ->capture_default_str()
      ->check(CLI::Range(2, 100000));
  command->add_option("--block", a->options.block, "Trials before the programs take turns")
      ->capture_default_str()
      ->check(CLI::Range(2, 399));
  command
      ->add_option("--load", a->load, "busy: two counting processes share a core with program and X server")
      ->capture_default_str()
      ->check(CLI::IsMember({"idle", "busy"}));
  command
      ->add_option(
          "--robot", a->robot,
          "Priority of the robot: normal; real-time, on a core of its own; auto: real-time when busy")
      ->capture_default_str()
      ->check(CLI::IsMember({"auto", "normal", "real-time"}));
  command->add_option("--seed", a->options.seed, "Of keys, times and schedules")->capture_default_str();
  command->callback([a, &commands] { commands.chosen = [a] { return run(*a); }; });
}

} // namespace dorsal::bench
