#include "bench/commands.h"
#include "bench/process/files.h"
#include "bench/timing/timing_report.h"
#include "engine/system/output_file.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace dorsal::bench {
namespace {

struct TimingArguments {
  Output output;
  std::string csv; // file to write; empty: none
  TimingOptions options;
  std::string load{"idle"};
  std::string robot{"auto"};
  std::pair<int, int> response_time{150, 350};
  std::pair<int, int> foreperiod{100, 200};
};

MillisecondRange range_of(const char* option, const std::pair<int, int>& given) {
  if (given.first < 0 || given.second < given.first || given.second > 5000)
    throw Error(ExitCode::usage,
                fmt::format("{} wants two whole times, the lower first, from 0 to 5000 ms", option));
  return {given.first, given.second};
}

int run(TimingArguments& a) {
  a.options.dorsal = a.output.dorsal;
  a.options.sets = default_sets();
  a.options.response_time = range_of("--rt-ms", a.response_time);
  a.options.foreperiod = range_of("--foreperiod-ms", a.foreperiod);
  a.options.load = a.load == "busy" ? Load::busy : Load::idle;
  const bool raised = a.robot == "real-time" || (a.robot == "auto" && a.options.load == Load::busy);
  a.options.robot = raised ? RobotPriority::real_time : RobotPriority::normal;
  const TimingResult result = measure_timing(a.options, progress_on_stderr);
  if (!a.csv.empty()) write_whole_file(a.csv, to_csv(result), Readers::everyone);
  return print_result(a.output, result);
}

} // namespace

void add_timing(CLI::App& app, Commands& commands) {
  auto a = std::make_shared<TimingArguments>();
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
  command->add_option("--rt-ms", a->response_time, "Onset to the robot's press, ms: LOW HIGH")
      ->capture_default_str();
  auto* foreperiod =
      command->add_option("--foreperiod-ms", a->foreperiod, "Fixation to onset in Dorsal, ms: LOW HIGH")
          ->capture_default_str();
  command
      ->add_option("--stall-ms", a->options.stall_ms,
                   "Stops Dorsal's drawing thread for so long, again and again, while an answer is awaited")
      ->check(CLI::Range(1, 1000))
      ->excludes(foreperiod);
  command->add_option("--csv", a->csv, "Also writes every trial: the robot's truth and what was recorded")
      ->type_name("FILE");
  command->add_option("--seed", a->options.seed, "Of keys, times and schedules")->capture_default_str();
  command->callback([a, &commands] { commands.chosen = [a] { return run(*a); }; });
}

} // namespace dorsal::bench
