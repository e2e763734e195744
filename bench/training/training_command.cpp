#include "bench/commands.h"
#include "bench/process/files.h"
#include "bench/report/html.h"
#include "bench/training/reference.h"
#include "bench/training/training.h"
#include "engine/core/trial/signature.h"
#include "engine/system/input_file.h"
#include "engine/system/output_file.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>
#include <memory>

namespace dorsal::bench {
namespace {

struct TrainingArguments {
  Output output;
  TrainingOptions options;
};

std::uint64_t signature_of(const TrainingResult& result) {
  Signature signature;
  for (const PolicyCell& cell : result.policy) signature.add(std::llround(cell.success * 1e6));
  for (const MethodCell& cell : result.methods) signature.add(std::llround(cell.bias * 1e3));
  return signature.value();
}

// Within three points of the target, for all who can reach it.
bool held(const PolicyCell& cell) {
  return !cell.reachable() || std::fabs(cell.success - cell.target) <= 0.03;
}

int run(TrainingArguments& a) {
  a.options.dorsal = a.output.dorsal;
  if (a.options.sets.empty()) a.options.sets = default_sets();
  std::vector<ReferenceCell> reference;
  if (!a.options.reference.empty()) reference = read_reference(read_whole_file(a.options.reference));
  TrainingResult result{measure_context(a.options.dorsal), a.options, {}, {}, {}, {}, 0};
  const auto progress = [](const std::string& line) { fmt::print(stderr, "{}\n", line); };
  result.methods = simulate_methods(a.options);
  if (!a.options.reference.empty()) result.comparison = compare(result.methods, reference);
  progress("methods done");
  result.spell = simulate_spell(a.options);
  progress("spell done");
  result.policy = simulate_policy(a.options, progress);
  result.signature = signature_of(result);
  if (!a.output.html.empty())
    write_whole_file(a.output.html, html_report("Dorsal: training", to_text(result), {}), Readers::everyone);
  fmt::print("{}", a.output.json ? to_json(result).dump(1) + "\n" : to_text(result));
  bool good = !result.comparison || result.comparison->holds();
  for (const PolicyCell& cell : result.policy) good = good && held(cell);
  return a.output.check && !good ? 1 : 0;
}

} // namespace

std::string to_text(const TrainingResult& result) {
  std::string text =
      fmt::format("training: {} simulated observers a cell, {} trials, seed {}, signature {:016x}\n\n{}\n",
                  result.options.observers, result.options.trials, result.options.seed, result.signature,
                  to_text(result.context));
  text +=
      fmt::format("correct answers from trial 60 on, catch trials left out (within 3 points of the target?)\n"
                  "{:<15}{:>9}{:>9}{:>8}{:>12}{:>12}\n",
                  "profile", "target", "held at", "MC SE", "easiest", "hardest");
  for (const PolicyCell& cell : result.policy)
    text += fmt::format("{:<15}{:>7.0f} %{:>7.1f} %{:>8.2f}{:>10.1f} %{:>10.1f} %  {}\n", cell.profile,
                        100 * cell.target, 100 * cell.success, 100 * cell.standard_error,
                        100 * cell.at_easiest, 100 * cell.at_hardest,
                        !cell.reachable() ? "out of reach"
                        : held(cell)      ? "holds"
                                          : "DOES NOT HOLD");
  text += fmt::format(
      "\nten answers at random after trial 100 (healthy, target 80 %): level {:.2f} before, {:.2f} right "
      "after, {:.2f} on trials 21-30 after; {:.1f} % correct on trials 11-30 after\n",
      result.spell.level_before, result.spell.level_after, result.spell.level_30,
      100 * result.spell.success_30);
  text += fmt::format("\nestimate of the own target level, degrees: thresholds 60, 90, 120\n"
                      "{:<34}{:>6}{:>6}{:>7}{:>9}{:>8}{:>10}\n",
                      "method", "width", "lapse", "trials", "bias", "SD", "accuracy");
  for (const MethodCell& cell : result.methods)
    text += fmt::format("{:<34}{:>6.0f}{:>6.2f}{:>7}{:>+9.1f}{:>8.1f}{:>10.3f}\n", cell.method,
                        cell.true_width, cell.true_lapse, cell.trials, cell.bias, cell.sd, cell.accuracy);
  return text + (result.comparison ? to_text(*result.comparison)
                                   : "\nQUEST+ was compared with nothing: no --reference\n");
}

nlohmann::ordered_json to_json(const TrainingResult& result) {
  auto policy = nlohmann::ordered_json::array(), methods = nlohmann::ordered_json::array();
  for (const PolicyCell& cell : result.policy)
    policy.push_back({{"profile", cell.profile},
                      {"target", cell.target},
                      {"success", cell.success},
                      {"standard_error", cell.standard_error},
                      {"at_easiest", cell.at_easiest},
                      {"at_hardest", cell.at_hardest},
                      {"reachable", cell.reachable()},
                      {"holds", held(cell)}});
  for (const MethodCell& cell : result.methods)
    methods.push_back({{"method", cell.method},
                       {"true_width_deg", cell.true_width},
                       {"true_lapse", cell.true_lapse},
                       {"trials", cell.trials},
                       {"bias_deg", cell.bias},
                       {"sd_deg", cell.sd},
                       {"accuracy", cell.accuracy}});
  return {{"schema", "dorsal-bench-training"},
          {"schema_version", 1},
          {"context", to_json(result.context)},
          {"observers", result.options.observers},
          {"signature", fmt::format("{:016x}", result.signature)},
          {"policy", policy},
          {"spell",
           {{"level_before", result.spell.level_before},
            {"level_after", result.spell.level_after},
            {"level_30", result.spell.level_30},
            {"success_30", result.spell.success_30}}},
          {"methods", methods},
          {"comparison", result.comparison ? to_json(*result.comparison) : nlohmann::ordered_json{}}};
}

void add_training(CLI::App& app, Commands& commands) {
  auto a = std::make_shared<TrainingArguments>();
  CLI::App* command =
      app.add_subcommand("training", "Success rates, recovery and thresholds of training, simulated");
  add_output(*command, a->output);
  command->add_option("--observers", a->options.observers, "Of each kind")
      ->capture_default_str()
      ->check(CLI::Range(20, 100000));
  command->add_option("--trials", a->options.trials, "Of a train block")
      ->capture_default_str()
      ->check(CLI::Range(150, 400));
  command->add_option("--seed", a->options.seed, "Of everything")->capture_default_str();
  command->add_option("--sets", a->options.sets, "Folder of picture sets (default: the shipped ones)");
  if (std::filesystem::exists(DORSAL_SOURCE_REFERENCE)) a->options.reference = DORSAL_SOURCE_REFERENCE;
  command
      ->add_option("--reference", a->options.reference,
                   "CSV of an independent simulation (default: the source tree's; none: not compared)")
      ->check(CLI::ExistingFile);
  command->callback([a, &commands] { commands.chosen = [a] { return run(*a); }; });
}

} // namespace dorsal::bench
