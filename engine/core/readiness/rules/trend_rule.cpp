#include "engine/core/readiness/rules/trend_rule.h"

#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/evidence/wording.h"
#include "engine/core/statistics/mann_kendall.h"
#include "engine/core/statistics/tied_trend.h"

#include <fmt/format.h>

namespace dorsal {
namespace {

std::vector<double> accuracies(BlockView blocks) {
  std::vector<double> out;
  for (const AssessBlock* block : blocks)
    out.push_back(static_cast<double>(block->correct_trials()) / block->scored_trials());
  return out;
}

void judge(RuleFinding& finding, const std::vector<double>& series, const ReadinessRules& rules) {
  const auto test = statistics::mann_kendall(series);
  const auto exact = statistics::tied_trend_exact_p(series);
  const double p = exact ? *exact : test->p;
  finding.number = static_cast<double>(test->s);
  finding.probability = p;
  finding.value = fmt::format("S = {}, {} over {}", test->s, wording::probability_is("p", p),
                              wording::plural(static_cast<std::int64_t>(series.size()), "block"));
  if (test->s < 0 && p < rules.trend_alpha)
    fail(finding, Grade::not_yet, "Accuracy falls from block to block.");
  else
    hold(finding,
         test->s < 0 ? "Accuracy falls by no more than chance explains." : "Accuracy does not fall.");
}

} // namespace

RuleFinding trend_rule(BlockView counting, const ReadinessRules& rules) {
  RuleFinding finding{.rule = Rule::trend};
  finding.unit = "rises minus falls";
  finding.threshold = fmt::format("no fall at p < {}", wording::probability(rules.trend_alpha));
  const std::vector<const AssessBlock*> alike = as_bright_as_the_last(counting);
  finding.used = trials_used(alike);
  if (alike.size() >= least_blocks_for_trend) {
    judge(finding, accuracies(alike), rules);
    return finding;
  }
  finding.value = wording::plural(static_cast<std::int64_t>(alike.size()), "block");
  leave_untested(finding, Grade::ready,
                 fmt::format("Not testable below {} blocks; that blocks nothing.", least_blocks_for_trend));
  return finding;
}

} // namespace dorsal
