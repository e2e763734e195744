#include "bench/commands.h"
#include "bench/crash/crash.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace dorsal::bench {
namespace {

struct CrashArguments {
  Output output;
  CrashOptions options;
};

int run(CrashArguments& a) {
  a.options.dorsal = a.output.dorsal;
  return print_result(a.output, measure_crash(a.options, progress_on_stderr));
}

} // namespace

void add_crash(CLI::App& app, Commands& commands) {
  auto a = std::make_shared<CrashArguments>();
  CLI::App* command =
      app.add_subcommand("crash", "Kills Dorsal at random moments; is every saved trial there?");
  add_output(*command, a->output);
  command->add_option("--kills", a->options.kills, "How many")
      ->capture_default_str()
      ->check(CLI::Range(1, 10000));
  command->add_option("--latest-s", a->options.latest_s, "Latest moment after the start, s")
      ->capture_default_str()
      ->check(CLI::Range(0.3, 60.0));
  command->add_option("--seed", a->options.seed, "Of moments and keys")->capture_default_str();
  command->callback([a, &commands] { commands.chosen = [a] { return run(*a); }; });
}

} // namespace dorsal::bench
