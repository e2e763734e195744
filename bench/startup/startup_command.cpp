#include "bench/commands.h"
#include "bench/startup/startup.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace dorsal::bench {
namespace {

struct StartupArguments {
  Output output;
  StartupOptions options;
};

int run(StartupArguments& a) {
  a.options.dorsal = a.output.dorsal;
  return print_result(a.output, measure_startup(a.options, progress_on_stderr));
}

} // namespace

void add_startup(CLI::App& app, Commands& commands) {
  auto a = std::make_shared<StartupArguments>();
  CLI::App* command =
      app.add_subcommand("startup", "Process start to first screen and first stimulus; peak memory");
  add_output(*command, a->output);
  command->add_option("--runs", a->options.runs, "How many")
      ->capture_default_str()
      ->check(CLI::Range(1, 1000));
  command->add_option("--pictures", a->options.pictures, "In the block")
      ->capture_default_str()
      ->check(CLI::Range(2, 400));
  command->callback([a, &commands] { commands.chosen = [a] { return run(*a); }; });
}

} // namespace dorsal::bench
