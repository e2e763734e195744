#include "engine/core/readiness/response_time_rules.h"

#include "engine/core/readiness/pool.h"
#include "engine/core/readiness/wording.h"
#include "engine/core/statistics/quantile.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace dorsal {
namespace {

std::string untested_reason(BlockView counting, const ReadinessRules& rules) {
  const BlockView pool = last_blocks(counting, rules.pooled_blocks);
  if (pool.empty()) return "There are no assess blocks yet.";
  if (verified_blocks(counting, rules).empty())
    return "The timing of these sessions was not verified, so response times are not judged. Run the rig "
           "check.";
  return "There are too few correct answers to judge their times.";
}

// Says when verified blocks are fewer than the pool.
std::string coverage(BlockView verified, BlockView counting, const ReadinessRules& rules) {
  const auto left_out = last_blocks(counting, rules.pooled_blocks).size() - verified.size();
  if (left_out == 0) return {};
  return fmt::format(" Left out: {} without verified timing.",
                     wording::plural(static_cast<std::int64_t>(left_out), "block"));
}

void judge_median(RuleFinding& finding, double median, BlockView counting, const ReadinessRules& rules) {
  const double accuracy =
      statistics::share(count_correct(last_blocks(counting, rules.pooled_blocks))).value_or(0);
  if (median <= in_seconds(rules.rt_goal))
    hold(finding, "Answers are as quick as asked for.");
  else if (median <= in_seconds(rules.rt_limit))
    hold(finding, fmt::format("Slower than {}, and within the {} still allowed.",
                              wording::seconds(rules.rt_goal), wording::seconds(rules.rt_limit)));
  else if (accuracy >= rules.accuracy_when_slow)
    hold_back(finding, fmt::format("Slow but accurate ({}): the clinician may decide that this is enough.",
                                   wording::percent(accuracy)));
  else
    fail(finding, Grade::not_yet,
         fmt::format("Slow, and less than {} accurate ({}).", wording::percent(rules.accuracy_when_slow),
                     wording::percent(accuracy)));
}

void judge_gap(RuleFinding& finding, const MedianDifference& gap, const ReadinessRules& rules) {
  const std::string_view slower = gap.value > 0 ? "Left" : "Right";
  if (std::abs(gap.value) <= in_seconds(rules.rt_gap))
    hold(finding, "Both sides are answered about equally fast.");
  else if (gap.interval.lower <= 0 && gap.interval.upper >= 0)
    hold(finding, fmt::format("{} pictures took longer, by no more than chance explains.", slower));
  else
    hold_back(finding, fmt::format("{} pictures take longer, by more than chance explains.", slower));
}

} // namespace

std::vector<const AssessBlock*> verified_blocks(BlockView counting, const ReadinessRules& rules) {
  std::vector<const AssessBlock*> out;
  std::ranges::copy_if(last_blocks(counting, rules.pooled_blocks), std::back_inserter(out),
                       &AssessBlock::timing_verified);
  return out;
}

RuleFinding response_time_rule(BlockView counting, const ReadinessRules& rules) {
  const auto verified = verified_blocks(counting, rules);
  const std::vector<double> times = correct_times(verified);
  RuleFinding finding{.rule = Rule::response_time};
  finding.unit = "s";
  finding.threshold = fmt::format("{} or less; up to {} with a note", wording::seconds(rules.rt_goal),
                                  wording::seconds(rules.rt_limit));
  finding.limit = in_seconds(rules.rt_limit);
  finding.used = trials_used(verified);
  finding.number = statistics::median(times);
  finding.interval = statistics::median_bounds(times);
  if (!finding.number || !finding.interval) {
    finding.value = "no median";
    leave_untested(finding, Grade::nearly, untested_reason(counting, rules));
    return finding;
  }
  finding.value = fmt::format("median {} of {}", wording::seconds(*finding.number),
                              wording::plural(static_cast<std::int64_t>(times.size()), "correct answer"));
  judge_median(finding, *finding.number, counting, rules);
  finding.reason += coverage(verified, counting, rules);
  return finding;
}

RuleFinding response_time_gap_rule(BlockView counting, const ReadinessRules& rules) {
  const auto verified = verified_blocks(counting, rules);
  const std::vector<double> left = correct_times(verified, Side::left);
  const std::vector<double> right = correct_times(verified, Side::right);
  RuleFinding finding{.rule = Rule::response_time_gap};
  finding.unit = "s";
  finding.threshold = fmt::format("{} or less, or within chance", wording::seconds(rules.rt_gap));
  finding.limit = in_seconds(rules.rt_gap);
  finding.used = trials_used(verified);
  const auto gap = median_difference(left, right);
  if (!gap) {
    finding.value = "no medians for both sides";
    leave_untested(finding, Grade::nearly, untested_reason(counting, rules));
    return finding;
  }
  finding.value = fmt::format(
      "left {}, right {}: gap {}", wording::seconds(statistics::median(left).value_or(0)),
      wording::seconds(statistics::median(right).value_or(0)), wording::seconds(std::abs(gap->value)));
  finding.number = gap->value;
  finding.interval = gap->interval;
  judge_gap(finding, *gap, rules);
  finding.reason += coverage(verified, counting, rules);
  return finding;
}

std::optional<MedianDifference> median_difference(statistics::Sample left, statistics::Sample right) {
  const auto l = statistics::median(left);
  const auto r = statistics::median(right);
  const auto l_bounds = statistics::median_bounds(left);
  const auto r_bounds = statistics::median_bounds(right);
  if (!l || !r || !l_bounds || !r_bounds) return {};
  const double difference = *l - *r;
  return MedianDifference{difference,
                          {difference - std::hypot(*l - l_bounds->lower, r_bounds->upper - *r),
                           difference + std::hypot(l_bounds->upper - *l, *r - r_bounds->lower)}};
}

} // namespace dorsal
