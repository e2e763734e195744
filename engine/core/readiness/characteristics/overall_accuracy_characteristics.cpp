#include "engine/core/readiness/characteristics/overall_accuracy_characteristics.h"

#include "engine/core/readiness/rules/accuracy_rules.h"
#include "engine/core/statistics/distributions.h"

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {

using readiness::BlockCounts;
using readiness::BlockOutcome;
using readiness::CountRule;

constexpr double most_cases = 4e6;
constexpr double rarest = 1e-17; // what is rarer adds up to less than rounding does

double binomial_chance(int n, int k, double p) {
  return pdf(statistics::Binomial{static_cast<double>(n), p}, static_cast<double>(k));
}

// By the number of correct answers in a block, all counted on one side.
std::vector<double> chance_of_total(readiness::TrueAccuracy truth, int trials) {
  const int right = trials / 2;
  const int left = trials - right;
  std::vector<double> chance(static_cast<std::size_t>(trials) + 1, 0.0);
  for (int l = 0; l <= left; ++l)
    for (int r = 0; r <= right; ++r)
      chance[static_cast<std::size_t>(l + r)] +=
          binomial_chance(left, l, truth.left) * binomial_chance(right, r, truth.right);
  return chance;
}

std::vector<BlockOutcome> totals(const std::vector<double>& chance) {
  std::vector<BlockOutcome> outcomes;
  for (std::size_t total = 0; total < chance.size(); ++total)
    if (chance[total] > rarest) outcomes.push_back({{static_cast<int>(total), 0}, chance[total]});
  return outcomes;
}

// 1 for a block that reached the goal, 0 for one that did not.
std::vector<BlockOutcome> goal_or_not(const std::vector<double>& chance, double goal) {
  const auto trials = static_cast<std::int64_t>(chance.size()) - 1;
  double reaches = 0;
  for (std::size_t total = 0; total < chance.size(); ++total)
    if (at_goal({static_cast<std::int64_t>(total), trials}, goal)) reaches += chance[total];
  reaches = std::min(reaches, 1.0);
  return {{{1, 0}, reaches}, {{0, 0}, 1 - reaches}};
}

int correct_in(std::span<const BlockCounts> blocks) {
  int sum = 0;
  for (const BlockCounts& block : blocks) sum += block.correct();
  return sum;
}

CountRule four_of_five(const ReadinessRules& rules) {
  return {blocks_looked_at, [](auto last) { return correct_in(last) >= blocks_at_goal; },
          blocks_needed(rules)};
}

CountRule pooled_posterior(const ReadinessRules& rules, int trials) {
  const auto least = readiness::bayes_min_correct(std::int64_t{trials} * rules.pooled_blocks,
                                                  rules.accuracy_goal, rules.accuracy_certainty);
  return {rules.pooled_blocks, [least](auto last) { return least && correct_in(last) >= *least; },
          blocks_needed(rules)};
}

readiness::OperatingCharacteristics never_ready(int blocks) {
  return {std::vector<double>(static_cast<std::size_t>(blocks), 0.0), static_cast<double>(blocks)};
}

} // namespace

std::optional<readiness::OperatingCharacteristics>
overall_accuracy_characteristics(const ReadinessRules& rules, readiness::TrueAccuracy truth,
                                 const AssessCalendar& calendar) {
  if (calendar.trials < rules.least_block_trials) return never_ready(calendar.blocks); // no block counts
  const std::vector<double> chance = chance_of_total(truth, calendar.trials);
  const bool by_goal = rules.accuracy_rule == AccuracyRule::four_of_five;
  const CountRule rule = by_goal ? four_of_five(rules) : pooled_posterior(rules, calendar.trials);
  const auto outcomes = by_goal ? goal_or_not(chance, rules.accuracy_goal) : totals(chance);
  if (std::pow(static_cast<double>(outcomes.size()), rule.window) > most_cases) return std::nullopt;
  return exact_characteristics(rule, outcomes, calendar.blocks);
}

} // namespace dorsal
