// `dorsal adapt replay`
#include "engine/clinic/protocol/protocol_file.h"
#include "tools/adapt/replay_methods.h"
#include "tools/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

namespace dorsal {
namespace {

// An option, and the methods that it means something to.
struct Meant {
  const CLI::Option* option;
  std::vector<ReplayMethod> methods;
};

struct AdaptOptions {
  ReplaySettings settings;
  bool json{};
  std::vector<Meant> meant;
};

void refuse_meaningless(const AdaptOptions& options) {
  const ReplayMethod method = replay_methods().at(options.settings.method);
  for (const Meant& meant : options.meant)
    if (meant.option->count() > 0 && std::ranges::find(meant.methods, method) == meant.methods.end())
      throw Error(ExitCode::usage, fmt::format("{} means nothing to --method {}; leave it out",
                                               meant.option->get_name(), options.settings.method));
}

ExitCode replay(const AdaptOptions& options, const Terminal& terminal) {
  refuse_meaningless(options);
  const AdaptationLog log = read_adaptation_log(options.settings.file);
  print_problems(log.problems, terminal.err);
  if (!log.ok()) return ExitCode::bad_input;
  const ReplayReport report = replay_log(options.settings, log);
  if (options.json)
    terminal.out << json_of(report, log).dump(2, ' ', false, nlohmann::json::error_handler_t::replace)
                 << '\n';
  else
    print_replay(report, log, terminal.out);
  return ExitCode::ok;
}

template <class Value>
std::vector<std::string> names_in(const std::map<std::string, Value>& values) {
  std::vector<std::string> names;
  for (const auto& [name, value] : values) names.push_back(name);
  return names;
}

using Methods = std::vector<ReplayMethod>;
const Methods up_down{ReplayMethod::staircase, ReplayMethod::weighted_up_down};
const Methods with_levels{ReplayMethod::staircase, ReplayMethod::weighted_up_down, ReplayMethod::quest_plus};
const Methods with_target{ReplayMethod::weighted_up_down, ReplayMethod::quest_plus};

void add_level_options(CLI::App& command, AdaptOptions& options) {
  const CLI::Range levels(-largest_level, largest_level);
  const auto meant = [&options](CLI::Option* option, const Methods& for_methods) {
    options.meant.push_back({option, for_methods});
  };
  meant(command
            .add_option("--target", options.settings.target,
                        "Share of correct answers to settle at, 0.51 to 0.99 (default: 0.8)")
            ->check(CLI::Range(0.51, 0.99)),
        with_target);
  meant(command
            .add_option("--step", options.settings.steps,
                        "staircase: steps by number of reversals, such as 20,10,5 (default: 1); "
                        "weighted-up-down: the step harder (default: 0.5); questplus: from level to level "
                        "(default: the logged levels)")
            ->delimiter(',')
            ->expected(1, 50)
            ->check(CLI::Range(1e-6, largest_level)),
        with_levels);
  meant(command.add_option("--start", options.settings.start, "First level (default: the first one logged)")
            ->check(levels),
        up_down);
  meant(command.add_option("--lowest", options.settings.lowest, "Lowest level (default: the lowest logged)")
            ->check(levels),
        with_levels);
  meant(command
            .add_option("--highest", options.settings.highest, "Highest level (default: the highest logged)")
            ->check(levels),
        with_levels);
  meant(command
            .add_option("--harder", options.settings.harder,
                        "Which levels are harder: larger or smaller (default: larger)")
            ->check(CLI::IsMember(names_in(harder_levels()))),
        up_down);
}

void add_method_options(CLI::App& command, AdaptOptions& options) {
  const auto meant = [&options](CLI::Option* option, const Methods& for_methods) {
    options.meant.push_back({option, for_methods});
  };
  meant(command
            .add_option("--correct-to-harden", options.settings.correct_to_harden,
                        "Correct answers in a row (default: 2)")
            ->check(CLI::Range(1, 20)),
        {ReplayMethod::staircase});
  meant(command
            .add_option("--errors-to-ease", options.settings.errors_to_ease,
                        "Wrong answers in a row (default: 1)")
            ->check(CLI::Range(1, 20)),
        {ReplayMethod::staircase});
  meant(command
            .add_option(
                "--first-steps", options.settings.first,
                "Until the first reversal: by-rule, or one-by-one after every answer (default: by-rule)")
            ->check(CLI::IsMember(names_in(first_steps()))),
        {ReplayMethod::staircase});
  meant(command
            .add_option("--entropy-trials", options.settings.quest_plus.entropy_trials,
                        "Trials chosen by entropy before the target counts (default: 20)")
            ->check(CLI::Range(0, 100'000)),
        {ReplayMethod::quest_plus});
  meant(command
            .add_option("--prior-mean", options.settings.rasch.prior.mean,
                        "Ability expected, logits (default: 0)")
            ->check(CLI::Range(-1000.0, 1000.0)),
        {ReplayMethod::rasch});
  meant(command
            .add_option("--prior-sd", options.settings.rasch.prior.sd, "SD of ability, logits (default: 1.5)")
            ->check(CLI::Range(0.01, 100.0)),
        {ReplayMethod::rasch});
  meant(command.add_option("--floor", options.settings.rasch.floor, "Chance of a right guess (default: 0.5)")
            ->check(CLI::Range(0.0, 0.9)),
        {ReplayMethod::rasch});
}

} // namespace

void add_adapt_command(Program& program) {
  CLI::App* command = program.app.add_subcommand("adapt", "Methods of adapting the difficulty");
  command->require_subcommand(1);
  auto options = std::make_shared<AdaptOptions>();
  CLI::App* replaying =
      command->add_subcommand("replay", "Step by step, what a method would have made of logged answers");
  replaying
      ->add_option("LOG", options->settings.file,
                   "CSV with the columns level and correct, such as an export of train trials")
      ->required();
  replaying
      ->add_option("--method", options->settings.method, "staircase, weighted-up-down, questplus or rasch")
      ->required()
      ->check(CLI::IsMember(names_in(replay_methods())));
  add_level_options(*replaying, *options);
  add_method_options(*replaying, *options);
  add_json_option(*replaying, options->json);
  program.when_chosen(*replaying, [options, &program] { return replay(*options, program.terminal); });
}

} // namespace dorsal
