#include "engine/core/readiness/rules/fatigue_rule.h"

#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/evidence/wording.h"
#include "engine/core/statistics/response_times/fatigue.h"
#include "engine/core/statistics/response_times/rotation.h"
#include "engine/core/statistics/two_proportions.h"

#include <fmt/format.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace dorsal {
namespace {

struct Halves {
  statistics::Count first{0, 0};
  statistics::Count second{0, 0};
};

void add_halves(Halves& halves, const AssessBlock& block) {
  const int scored = block.scored_trials();
  int place = 0;
  for (const AssessTrial& trial : block.trials) {
    if (!trial.scored()) continue;
    statistics::Count& half = 2 * place++ < scored ? halves.first : halves.second;
    half.add(trial.correct());
  }
}

std::optional<double> slowing_z(const AssessBlock& block) {
  std::vector<double> rolls;
  std::vector<double> times;
  for (const AssessTrial& trial : block.trials)
    if (trial.correct() && trial.response_time) {
      rolls.push_back(statistics::fold_angle(trial.roll_deg));
      times.push_back(in_seconds(trial.response_time->best));
    }
  const auto trend = statistics::fatigue_trend(rolls, times);
  if (!trend) return {};
  return trend->z;
}

// One-sided p of times rising within the blocks.
double slowing_p(BlockView pool) {
  double sum = 0;
  int blocks = 0;
  for (const AssessBlock* block : pool)
    if (const auto z = slowing_z(*block)) {
      sum += *z;
      ++blocks;
    }
  if (blocks == 0) return 1;
  return std::erfc(sum / std::sqrt(blocks) / std::numbers::sqrt2) / 2;
}

double falling_p(const Halves& halves) {
  const auto test = statistics::fisher_exact(halves.first, halves.second);
  const bool falls =
      halves.second.correct * halves.first.trials < halves.first.correct * halves.second.trials;
  return test && falls ? test->p : 1;
}

void judge(RuleFinding& finding, double falling, double slowing, double alpha) {
  finding.probability = std::min(1.0, 2 * std::min(falling, slowing));
  if (falling < alpha / 2)
    fail(finding, Grade::cannot_tell,
         "Accuracy falls within the blocks: shorter blocks show better what is there.");
  else if (slowing < alpha / 2)
    fail(finding, Grade::cannot_tell,
         "Answers slow down within the blocks: shorter blocks show better what is there.");
  else
    hold(finding, "Performance keeps up within the blocks.");
}

} // namespace

RuleFinding fatigue_rule(BlockView counting, const ReadinessRules& rules) {
  const BlockView pool = last_blocks(counting, rules.pooled_blocks);
  Halves halves;
  for (const AssessBlock* block : pool) add_halves(halves, *block);
  RuleFinding finding{.rule = Rule::fatigue};
  finding.unit = "share difference";
  finding.threshold =
      fmt::format("no fall within blocks at p < {}", wording::probability(rules.quality_alpha));
  finding.used = trials_used(pool);
  const auto first = statistics::share(halves.first);
  const auto second = statistics::share(halves.second);
  if (!first || !second) {
    finding.value = "no trials";
    leave_untested(finding, Grade::ready, "There are no trials to look at.");
    return finding;
  }
  const double slowing = slowing_p(pool);
  finding.number = *second - *first;
  finding.value = fmt::format("first halves {}, second halves {}; slowing {}", wording::counted(halves.first),
                              wording::counted(halves.second), wording::probability_is("p", slowing));
  judge(finding, falling_p(halves), slowing, rules.quality_alpha);
  return finding;
}

} // namespace dorsal
