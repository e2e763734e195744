#include "tools/adapt/replay_methods.h"

#include "engine/core/adaptation/weighted_up_down.h"
#include "engine/core/base/error.h"
#include "engine/core/protocol/protocol.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {

[[noreturn]] void refuse(const std::string& message) { throw Error(ExitCode::usage, message); }

struct Limits {
  double lowest{};
  double highest{};
};

Limits limits_of(const ReplaySettings& settings, const AdaptationLog& log) {
  const auto [least, most] = std::ranges::minmax(log.answers, {}, &LoggedAnswer::level);
  const Limits limits{settings.lowest.value_or(least.level), settings.highest.value_or(most.level)};
  if (limits.lowest > limits.highest)
    refuse(
        fmt::format("the lowest level, {:g}, lies above the highest, {:g}; give both --lowest and --highest",
                    limits.lowest, limits.highest));
  return limits;
}

double start_of(const ReplaySettings& settings, const AdaptationLog& log, const Limits& limits) {
  const double start = settings.start.value_or(log.answers.front().level);
  if (start < limits.lowest || start > limits.highest)
    refuse(fmt::format("the start, {:g}, is outside the levels; allowed are {:g} to {:g}", start,
                       limits.lowest, limits.highest));
  return start;
}

adaptation::StaircaseRule weighted_rule(const ReplaySettings& settings) {
  if (settings.steps.size() > 1) refuse("--method weighted-up-down has one --step; give one number");
  adaptation::WeightedUpDown weighted{.target = settings.target,
                                      .step_harder = default_protocol().adaptation.step};
  if (!settings.steps.empty()) weighted.step_harder = settings.steps.front();
  return adaptation::rule_of(weighted).value(); // the ranges of the options see to it
}

adaptation::StaircaseRule transformed_rule(const ReplaySettings& settings) {
  adaptation::StaircaseRule rule;
  if (!settings.steps.empty()) rule.easier_steps = rule.harder_steps = settings.steps;
  rule.correct_to_harden = settings.correct_to_harden;
  rule.errors_to_ease = settings.errors_to_ease;
  rule.first_steps = first_steps().at(settings.first);
  return rule;
}

void replay_up_down(ReplayReport& report, const ReplaySettings& settings, const AdaptationLog& log) {
  const bool weighted = replay_methods().at(settings.method) == ReplayMethod::weighted_up_down;
  adaptation::StaircaseRule rule = weighted ? weighted_rule(settings) : transformed_rule(settings);
  const Limits limits = limits_of(settings, log);
  rule.lowest = limits.lowest;
  rule.highest = limits.highest;
  rule.start = start_of(settings, log, limits);
  rule.axis = harder_levels().at(settings.harder);
  report.how = {fmt::format("Start {:g}, levels {:g} to {:g}, {} is harder.", rule.start, rule.lowest,
                            rule.highest, settings.harder),
                fmt::format("{} correct in a row: {:g} harder; {} wrong in a row: {:g} easier.",
                            rule.correct_to_harden, fmt::join(rule.harder_steps, ", then "),
                            rule.errors_to_ease, fmt::join(rule.easier_steps, ", then "))};
  report.settings = {{"start", rule.start},
                     {"lowest", rule.lowest},
                     {"highest", rule.highest},
                     {"harder", settings.harder},
                     {"correct_to_harden", rule.correct_to_harden},
                     {"errors_to_ease", rule.errors_to_ease},
                     {"harder_steps", rule.harder_steps},
                     {"easier_steps", rule.easier_steps},
                     {"first_steps", weighted ? "by-rule" : settings.first}};
  describe(report, log, rule, replay_staircase(rule, log.answers));
}

std::vector<double> even_levels(const Limits& limits, int intervals) {
  std::vector<double> levels;
  for (int i = 0; i <= intervals; ++i)
    levels.push_back(limits.lowest + (limits.highest - limits.lowest) * i / std::max(1, intervals));
  return levels;
}

std::vector<double> stepped_levels(const Limits& limits, double step) {
  constexpr double most = 200;
  const double count = (limits.highest - limits.lowest) / step;
  if (count > most)
    refuse(fmt::format("a step of {:g} makes more than {:g} levels from {:g} to {:g}; take {:g} or more",
                       step, most, limits.lowest, limits.highest, (limits.highest - limits.lowest) / most));
  std::vector<double> levels;
  for (int i = 0; i <= static_cast<int>(count + 1e-9); ++i) levels.push_back(limits.lowest + step * i);
  return levels;
}

// Those of the log where they are few enough to be the steps of a ladder.
std::vector<double> logged_levels(const Limits& limits, const AdaptationLog& log) {
  constexpr std::size_t most_logged = 50;
  std::vector<double> levels{limits.lowest, limits.highest};
  for (const LoggedAnswer& answer : log.answers)
    if (answer.level > limits.lowest && answer.level < limits.highest) levels.push_back(answer.level);
  std::ranges::sort(levels);
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  return levels.size() <= most_logged ? levels : even_levels(limits, 40);
}

void replay_with_quest_plus(ReplayReport& report, const ReplaySettings& settings, const AdaptationLog& log) {
  if (settings.steps.size() > 1) refuse("--method questplus has one --step; give one number");
  const Limits limits = limits_of(settings, log);
  QuestPlusPlan plan = settings.quest_plus;
  plan.target = settings.target;
  plan.levels =
      settings.steps.empty() ? logged_levels(limits, log) : stepped_levels(limits, settings.steps.front());
  report.how = {fmt::format("{} levels from {:g} to {:g}, larger is harder. Chosen by entropy for {} trials, "
                            "then nearest to {:g} % correct.",
                            plan.levels.size(), plan.levels.front(), plan.levels.back(), plan.entropy_trials,
                            100 * plan.target)};
  report.settings = {
      {"levels", plan.levels}, {"entropy_trials", plan.entropy_trials}, {"target", plan.target}};
  describe(report, log, replay_quest_plus(plan, log.answers));
}

// Beyond four SDs of the prior an answer tells next to nothing: the levels are hardly in logits.
bool suits(const adaptation::AbilityPrior& prior, const AdaptationLog& log) {
  return std::ranges::all_of(log.answers, [&](const LoggedAnswer& answer) {
    return std::abs(answer.level - prior.mean) <= 4 * prior.sd;
  });
}

void replay_with_rasch(ReplayReport& report, const ReplaySettings& settings, const AdaptationLog& log) {
  const RaschPlan& plan = settings.rasch;
  report.how = {fmt::format("Levels are taken as difficulties in logits. Prior: normal, mean {:g}, SD {:g}; "
                            "guessing is right in {:g} %.",
                            plan.prior.mean, plan.prior.sd, 100 * plan.floor)};
  if (!suits(plan.prior, log))
    report.how.emplace_back(
        "Some levels are more than 4 SDs from the prior's mean: turn them into logits, or "
        "give --prior-mean and --prior-sd that suit them.");
  report.settings = {{"prior_mean", plan.prior.mean}, {"prior_sd", plan.prior.sd}, {"floor", plan.floor}};
  describe(report, log, replay_rasch(plan, log.answers));
}

} // namespace

const std::map<std::string, ReplayMethod>& replay_methods() {
  static const std::map<std::string, ReplayMethod> methods{
      {"staircase", ReplayMethod::staircase},
      {"weighted-up-down", ReplayMethod::weighted_up_down},
      {"questplus", ReplayMethod::quest_plus},
      {"rasch", ReplayMethod::rasch}};
  return methods;
}

const std::map<std::string, adaptation::Axis>& harder_levels() {
  static const std::map<std::string, adaptation::Axis> axes{{"larger", adaptation::Axis::larger_is_harder},
                                                            {"smaller", adaptation::Axis::larger_is_easier}};
  return axes;
}

const std::map<std::string, adaptation::FirstSteps>& first_steps() {
  static const std::map<std::string, adaptation::FirstSteps> steps{
      {"by-rule", adaptation::FirstSteps::by_rule}, {"one-by-one", adaptation::FirstSteps::one_up_one_down}};
  return steps;
}

ReplayReport replay_log(const ReplaySettings& settings, const AdaptationLog& log) {
  ReplayReport report;
  report.file = settings.file;
  report.method = settings.method;
  switch (replay_methods().at(settings.method)) {
  case ReplayMethod::staircase:
  case ReplayMethod::weighted_up_down: replay_up_down(report, settings, log); break;
  case ReplayMethod::quest_plus: replay_with_quest_plus(report, settings, log); break;
  case ReplayMethod::rasch: replay_with_rasch(report, settings, log); break;
  }
  return report;
}

} // namespace dorsal
