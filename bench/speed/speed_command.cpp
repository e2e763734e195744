#include "bench/commands.h"
#include "bench/speed/speed.h"

#include <CLI/CLI.hpp>

#include <array>
#include <cstdio>
#include <memory>

namespace dorsal::bench {
namespace {

struct Bench {
  const char* name;
  const char* help;
  SpeedResult (*measure)(const SpeedOptions&, const Progress&);
};

constexpr std::array benches{
    Bench{"figure", "Processor time of a rendered picture; pictures a minute and core", measure_figure},
    Bench{"pictures", "The 40 pictures of a block: decoded, and uploaded to a window", measure_pictures},
    Bench{"adapt", "A staircase step; QUEST+ choice and update", measure_adapt},
    Bench{"stats", "dorsal analyse on a million trials: rows a second, memory", measure_stats},
    Bench{"store", "How long a trial takes to be saved", measure_store}};

struct SpeedArguments {
  Output output;
  SpeedOptions options;
};

int run(const Bench& bench, SpeedArguments& a) {
  a.options.dorsal = a.output.dorsal;
  if (a.options.sets.empty()) a.options.sets = default_sets();
  return print_result(a.output, bench.measure(a.options, progress_on_stderr));
}

} // namespace

void add_speed(CLI::App& app, Commands& commands) {
  for (const Bench& bench : benches) {
    auto a = std::make_shared<SpeedArguments>();
    CLI::App* command = app.add_subcommand(bench.name, bench.help);
    add_output(*command, a->output);
    command->add_option("--runs", a->options.runs, "How often, or in proportion")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000));
    command->add_option("--sets", a->options.sets, "Folder of picture sets (default: the shipped ones)");
    if (bench.measure == measure_stats)
      command->add_option("--table", a->options.table, "Keep the table in this file, for other programs");
    command->callback([a, &bench, &commands] { commands.chosen = [a, &bench] { return run(bench, *a); }; });
  }
}

} // namespace dorsal::bench
