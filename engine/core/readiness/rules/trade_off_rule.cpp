#include "engine/core/readiness/rules/trade_off_rule.h"

#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/evidence/wording.h"
#include "engine/core/statistics/quantile.h"
#include "engine/core/statistics/two_proportions.h"
#include "engine/core/statistics/welch.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

struct Change {
  double accuracy; // now minus before
  double faster_p; // 1 when not faster
  double worse_p;  // 1 when not less accurate
};

std::optional<Change> change_between(BlockView before, BlockView now) {
  const auto share_before = statistics::share(count_correct(before));
  const auto share_now = statistics::share(count_correct(now));
  const auto pace = statistics::welch_t_log(correct_times(now), correct_times(before));
  const auto counts = statistics::fisher_exact(count_correct(now), count_correct(before));
  if (!share_before || !share_now || !pace || !counts) return {};
  return Change{*share_now - *share_before, pace->difference < 0 ? pace->p : 1,
                *share_now < *share_before ? counts->p : 1};
}

std::string speed_and_accuracy(BlockView blocks) {
  return fmt::format("{} at {}", wording::percent(statistics::share(count_correct(blocks)).value_or(0)),
                     wording::seconds(statistics::median(correct_times(blocks)).value_or(0)));
}

void judge(RuleFinding& finding, const Change& change, const ReadinessRules& rules) {
  finding.number = change.accuracy;
  finding.probability = std::max(change.faster_p, change.worse_p);
  if (*finding.probability < rules.quality_alpha)
    fail(finding, Grade::cannot_tell,
         "Answers became faster and less accurate than this person's earlier ones.");
  else
    hold(finding, "Answers are not both faster and less accurate than before.");
}

} // namespace

RuleFinding trade_off_rule(BlockView counting, const ReadinessRules& rules) {
  const std::vector<const AssessBlock*> alike = as_bright_as_the_last(counting);
  const BlockView pool = last_blocks(alike, rules.pooled_blocks);
  const BlockView before = BlockView{alike}.first(alike.size() - pool.size());
  RuleFinding finding{.rule = Rule::trade_off};
  finding.unit = "share difference";
  finding.threshold =
      fmt::format("not both faster and less accurate at p < {}", wording::probability(rules.quality_alpha));
  finding.used = trials_used(alike);
  const auto change = change_between(before, pool);
  if (!change) {
    finding.value = "no earlier blocks to compare with";
    leave_untested(finding, Grade::ready, "There is no baseline yet; that blocks nothing.");
    return finding;
  }
  finding.value = fmt::format("earlier {}, now {}", speed_and_accuracy(before), speed_and_accuracy(pool));
  judge(finding, *change, rules);
  return finding;
}

} // namespace dorsal
