#include "bench/commands.h"
#include "bench/loop/loop.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace dorsal::bench {
namespace {

struct LoopArguments {
  Output output;
  LoopOptions options;
};

int run(LoopArguments& a) {
  a.options.dorsal = a.output.dorsal;
  if (a.options.sets.empty()) a.options.sets = default_sets();
  return print_result(a.output, measure_loop(a.options, progress_on_stderr));
}

} // namespace

void add_loop(CLI::App& app, Commands& commands) {
  auto a = std::make_shared<LoopArguments>();
  CLI::App* command = app.add_subcommand(
      "loop", "What a trial costs, and what it allocates between fixation onset and response");
  add_output(*command, a->output);
  command->add_option("--trials", a->options.trials, "How many")
      ->capture_default_str()
      ->check(CLI::Range(2, 400));
  command->add_option("--sets", a->options.sets, "Folder of picture sets (default: the shipped ones)");
  command->callback([a, &commands] { commands.chosen = [a] { return run(*a); }; });
}

} // namespace dorsal::bench
