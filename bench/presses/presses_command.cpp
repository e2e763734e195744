#include "bench/commands.h"
#include "bench/presses/presses.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace dorsal::bench {
namespace {

struct PressesArguments {
  Output output;
  PressesOptions options;
};

} // namespace

void add_presses(CLI::App& app, Commands& commands) {
  auto a = std::make_shared<PressesArguments>();
  CLI::App* command = app.add_subcommand(
      "presses", "Presses keys at random moments; is each accounted for, with the right outcome?");
  add_output(*command, a->output);
  command->add_option("--presses", a->options.presses, "At least so many")
      ->capture_default_str()
      ->check(CLI::Range(1, 100000));
  command->add_option("--trials", a->options.trials, "Of each session")
      ->capture_default_str()
      ->check(CLI::Range(2, 400));
  command->add_option("--seed", a->options.seed, "Of keys, moments and schedules")->capture_default_str();
  command->callback([a, &commands] {
    commands.chosen = [a] {
      a->options.dorsal = a->output.dorsal;
      return print_result(a->output, measure_presses(a->options, progress_on_stderr));
    };
  });
}

} // namespace dorsal::bench
