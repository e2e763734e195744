#include "engine/core/readiness/rules/response_time_rules.h"

#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/evidence/wording.h"
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
  if (std::ranges::none_of(pool, &AssessBlock::timing_verified))
    return "The timing of these sessions was not verified: the display did not report when each picture "
           "appeared, so response times are not judged. Run the rig check.";
  if (pool.back()->brightness == "mixed")
    return "The pictures of one block were shown partly dim, and response times to dim and to bright "
           "pictures do "
           "not compare, so they are not judged. Keep the screen as it is for a whole block.";
  if (comparable_blocks(counting, rules).empty())
    return "Different devices answered within one block, and their times do not compare, so response times "
           "are "
           "not judged. Answer a whole block by keys, by mouse or by touch.";
  return "There are too few correct answers to judge their times.";
}

// Says when comparable blocks are fewer than the pool.
std::string coverage(BlockView comparable, BlockView counting, const ReadinessRules& rules) {
  const auto left_out = last_blocks(counting, rules.pooled_blocks).size() - comparable.size();
  if (left_out == 0) return {};
  return fmt::format(
      " Left out: {} without verified timing, answered by another device or shown brighter or darker.",
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

std::vector<const AssessBlock*> comparable_blocks(BlockView counting, const ReadinessRules& rules) {
  std::vector<const AssessBlock*> out;
  const BlockView pool = last_blocks(counting, rules.pooled_blocks);
  const auto alike = [&](const AssessBlock* block) {
    return block->timing_verified() && block->input != "mixed" && block->input == pool.back()->input &&
           !differ_in_brightness(block->brightness, pool.back()->brightness);
  };
  std::ranges::copy_if(pool, std::back_inserter(out), alike);
  return out;
}

RuleFinding response_time_rule(BlockView counting, const ReadinessRules& rules) {
  const auto comparable = comparable_blocks(counting, rules);
  const std::vector<double> times = verified_times(comparable);
  RuleFinding finding{.rule = Rule::response_time};
  finding.unit = "s";
  finding.threshold = fmt::format("{} or less; up to {} with a note", wording::seconds(rules.rt_goal),
                                  wording::seconds(rules.rt_limit));
  finding.limit = in_seconds(rules.rt_limit);
  finding.used = trials_used(comparable);
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
  finding.reason += coverage(comparable, counting, rules);
  return finding;
}

RuleFinding response_time_gap_rule(BlockView counting, const ReadinessRules& rules) {
  const auto comparable = comparable_blocks(counting, rules);
  const std::vector<double> left = verified_times(comparable, Side::left);
  const std::vector<double> right = verified_times(comparable, Side::right);
  RuleFinding finding{.rule = Rule::response_time_gap};
  finding.unit = "s";
  finding.threshold = fmt::format("{} or less, or within chance", wording::seconds(rules.rt_gap));
  finding.limit = in_seconds(rules.rt_gap);
  finding.used = trials_used(comparable);
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
  finding.reason += coverage(comparable, counting, rules);
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
