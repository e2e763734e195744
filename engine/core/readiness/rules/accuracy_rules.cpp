#include "engine/core/readiness/rules/accuracy_rules.h"

#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/evidence/wording.h"
#include "engine/core/readiness/rules/operating_characteristics.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

std::string too_few_reason(BlockView counting, const ReadinessRules& rules) {
  return fmt::format("Not judged before there are {}; there are {}.",
                     wording::plural(blocks_needed(rules), "assess block"), counting.size());
}

std::string missed_reason(statistics::Count count, const AccuracyGoal& goal) {
  const std::string asked = wording::percent(goal.goal);
  return statistics::share(count).value_or(0) >= goal.goal
             ? fmt::format("{} was reached, but not clearly enough to rule out luck.", asked)
             : fmt::format("Accuracy was below {}.", asked);
}

RuleFinding pooled_accuracy(BlockView counting, const ReadinessRules& rules) {
  const BlockView pool = last_blocks(counting, rules.pooled_blocks);
  const statistics::Count count = count_correct(pool);
  const AccuracyGoal goal{rules.accuracy_goal, rules.accuracy_certainty};
  RuleFinding finding = posterior_finding(Rule::accuracy, count, goal);
  finding.used = trials_used(pool);
  if (enough_blocks(counting, rules))
    judge_posterior(finding, count, goal);
  else
    leave_untested(finding, Grade::ready, too_few_reason(counting, rules));
  return finding;
}

std::int64_t blocks_reaching(BlockView blocks, double goal) {
  return std::ranges::count_if(blocks, [&](const AssessBlock* block) {
    return at_goal({block->correct_trials(), block->scored_trials()}, goal);
  });
}

RuleFinding four_of_five(BlockView counting, const ReadinessRules& rules) {
  const BlockView looked_at = last_blocks(counting, blocks_looked_at);
  const auto reaching = blocks_reaching(looked_at, rules.accuracy_goal);
  const std::string goal = wording::percent(rules.accuracy_goal);
  RuleFinding finding{.rule = Rule::accuracy};
  finding.value = fmt::format("{} of the last {} at {} or better", reaching,
                              wording::plural(static_cast<std::int64_t>(looked_at.size()), "block"), goal);
  finding.number = static_cast<double>(reaching);
  finding.unit = "blocks";
  finding.threshold =
      fmt::format("{} of the last {} blocks at {} or better", blocks_at_goal, blocks_looked_at, goal);
  finding.limit = blocks_at_goal;
  finding.used = trials_used(looked_at);
  if (!enough_blocks(counting, rules))
    leave_untested(finding, Grade::ready, too_few_reason(counting, rules));
  else if (reaching >= blocks_at_goal)
    hold(finding, "Enough of the last blocks reached the goal.");
  else
    fail(finding, Grade::not_yet, "Too few of the last blocks reached the goal.");
  return finding;
}

} // namespace

bool at_goal(statistics::Count block, double goal) {
  return static_cast<double>(block.correct) >= goal * static_cast<double>(block.trials) - 1e-9;
}

int blocks_needed(const ReadinessRules& rules) {
  const int for_rule = rules.accuracy_rule == AccuracyRule::four_of_five ? blocks_at_goal : 1;
  return std::max({1, rules.least_blocks, rules.pooled_blocks, for_rule});
}

bool enough_blocks(BlockView counting, const ReadinessRules& rules) {
  return static_cast<int>(counting.size()) >= blocks_needed(rules);
}

RuleFinding enough_blocks_rule(BlockView counting, const ReadinessRules& rules) {
  const int needed = blocks_needed(rules);
  const auto have = static_cast<std::int64_t>(counting.size());
  RuleFinding finding{.rule = Rule::enough_blocks};
  finding.value = wording::plural(have, "assess block");
  finding.number = static_cast<double>(have);
  finding.unit = "blocks";
  finding.threshold = fmt::format("at least {} of {} or more", wording::plural(needed, "assess block"),
                                  wording::plural(rules.least_block_trials, "trial"));
  finding.limit = needed;
  finding.used = trials_used(counting);
  if (have >= needed)
    hold(finding, "There is enough to judge.");
  else
    fail(finding, Grade::cannot_tell,
         fmt::format("Too little to judge: {} still to come.",
                     wording::plural(needed - have, "assess block")));
  return finding;
}

RuleFinding accuracy_rule(BlockView counting, const ReadinessRules& rules) {
  return rules.accuracy_rule == AccuracyRule::four_of_five ? four_of_five(counting, rules)
                                                           : pooled_accuracy(counting, rules);
}

bool reached(statistics::Count count, const AccuracyGoal& goal) {
  return statistics::beta_posterior_ge(count, goal.goal).value_or(0) >= goal.certainty;
}

std::string goal_text(std::int64_t trials, const AccuracyGoal& goal) {
  std::string asked = fmt::format("P(accuracy >= {}) at least {}", wording::percent(goal.goal),
                                  wording::probability(goal.certainty));
  if (trials <= 0) return asked;
  const auto least = readiness::bayes_min_correct(trials, goal.goal, goal.certainty);
  return least ? fmt::format("{}: {} of {} would do", asked, *least, trials)
               : fmt::format("{}: out of reach with {}", asked, wording::plural(trials, "trial"));
}

RuleFinding posterior_finding(Rule rule, statistics::Count count, const AccuracyGoal& goal) {
  RuleFinding finding{.rule = rule};
  finding.value = wording::counted(count);
  finding.number = statistics::share(count);
  finding.unit = "share";
  finding.interval = statistics::wilson(count);
  finding.threshold = goal_text(count.trials, goal);
  finding.limit = goal.goal;
  if (count.trials <= 0) return finding;
  finding.needed = readiness::bayes_min_correct(count.trials, goal.goal, goal.certainty);
  finding.probability = statistics::beta_posterior_ge(count, goal.goal);
  return finding;
}

void judge_posterior(RuleFinding& finding, statistics::Count count, const AccuracyGoal& goal) {
  if (reached(count, goal))
    hold(finding, wording::probability_is(fmt::format("P(accuracy >= {})", wording::percent(goal.goal)),
                                          finding.probability.value_or(0)) +
                      ": luck is an unlikely explanation.");
  else
    fail(finding, Grade::not_yet, missed_reason(count, goal));
}

} // namespace dorsal
