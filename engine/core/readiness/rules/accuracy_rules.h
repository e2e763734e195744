#pragma once
// Accuracy overall, on the pooled last assess blocks: P(accuracy >= goal) from a Beta posterior with a
// uniform prior, or, by name, the simpler "4 of the last 5 blocks at the goal". A time_out is a wrong answer.
// Not tested while there are fewer blocks than the rule pools; the values are shown all the same.
#include "engine/core/protocol/rules.h"
#include "engine/core/readiness/evidence/finding.h"
#include "engine/core/statistics/proportion.h"

namespace dorsal {

// "4 of the last 5 blocks"
constexpr int blocks_looked_at = 5;
constexpr int blocks_at_goal = 4;
[[nodiscard]] bool at_goal(statistics::Count block, double goal); // 28 of 40 is 70 %

// Counting blocks needed before accuracy is judged at all.
[[nodiscard]] int blocks_needed(const ReadinessRules& rules);
[[nodiscard]] bool enough_blocks(BlockView counting, const ReadinessRules& rules);

[[nodiscard]] RuleFinding enough_blocks_rule(BlockView counting, const ReadinessRules& rules);
[[nodiscard]] RuleFinding accuracy_rule(BlockView counting, const ReadinessRules& rules);

// A goal for a share of correct answers, and how sure it must be.
struct AccuracyGoal {
  double goal{};
  double certainty{};
};
[[nodiscard]] bool reached(statistics::Count count, const AccuracyGoal& goal);
[[nodiscard]] std::string goal_text(std::int64_t trials,
                                    const AccuracyGoal& goal); // names the count that would do

// Value, number, interval, probability and threshold of a posterior rule; then its verdict, where it is due.
[[nodiscard]] RuleFinding posterior_finding(Rule rule, statistics::Count count, const AccuracyGoal& goal);
void judge_posterior(RuleFinding& finding, statistics::Count count, const AccuracyGoal& goal);

} // namespace dorsal
