#include "engine/core/readiness/rules/runs_rule.h"

#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/evidence/wording.h"
#include "engine/core/readiness/rules/guess_rules.h"
#include "engine/core/statistics/runs.h"

#include <fmt/format.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace dorsal {
namespace {

std::vector<bool> answers_of(const AssessBlock& block) {
  std::vector<bool> left;
  for (const AssessTrial& trial : block.trials)
    if (trial.outcome == Outcome::answered && trial.response) left.push_back(*trial.response == Side::left);
  return left;
}

std::optional<double> block_z(const AssessBlock& block) {
  const std::vector<bool> answers = answers_of(block);
  if (answers.size() < 2) return {};
  if (const auto test = statistics::runs_test(answers)) return test->z;
  return -statistics::normal_z(1 - statistics::longest_run_p(answers.size(), answers.size()));
}

} // namespace

std::optional<double> runs_z(BlockView pool) {
  double sum = 0;
  int blocks = 0;
  for (const AssessBlock* block : pool)
    if (const auto z = block_z(*block)) {
      sum += *z;
      ++blocks;
    }
  if (blocks == 0) return {};
  return sum / std::sqrt(blocks);
}

RuleFinding runs_rule(BlockView counting, const ReadinessRules& rules) {
  const BlockView pool = last_blocks(counting, rules.pooled_blocks);
  RuleFinding finding{.rule = Rule::runs};
  finding.unit = "z";
  finding.threshold = fmt::format("no pattern at p < {}", wording::probability(rules.quality_alpha));
  finding.used = trials_used(pool);
  finding.number = runs_z(pool);
  if (!finding.number) {
    finding.value = "no answers";
    leave_untested(finding, Grade::ready, "There are no answers to look at.");
    return finding;
  }
  const double z = *finding.number;
  finding.probability = std::erfc(std::abs(z) / std::numbers::sqrt2);
  finding.value = fmt::format("z = {:.2f}, {}", z, wording::probability_is("p", *finding.probability));
  const bool beyond_chance = *finding.probability < rules.quality_alpha;
  if (beyond_chance && z < 0)
    fail(finding, Grade::cannot_tell, "The same answer was given many times in a row, whatever the picture.");
  else if (beyond_chance && !above_chance(count_correct(pool)))
    fail(finding, Grade::cannot_tell, "Answers alternate between left and right, whatever the picture.");
  else
    hold(finding, "Answers show no pattern of their own.");
  return finding;
}

} // namespace dorsal
