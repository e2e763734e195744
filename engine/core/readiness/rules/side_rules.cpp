#include "engine/core/readiness/rules/side_rules.h"

#include "engine/core/readiness/evidence/control_comparison.h"
#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/evidence/wording.h"
#include "engine/core/readiness/rules/accuracy_rules.h"
#include "engine/core/statistics/signal_detection.h"
#include "engine/core/statistics/two_proportions.h"

#include <fmt/format.h>

#include <cmath>

namespace dorsal {
namespace {

AccuracyGoal side_goal(const ReadinessRules& rules) {
  return {rules.side_accuracy_goal, rules.side_certainty};
}

constexpr std::string_view too_early_reason = "Not judged before there are enough assess blocks.";

enum class Sides { too_early, together, one_stands_out };

Sides compare(const SideCounts& counts, BlockView counting, const ReadinessRules& rules) {
  if (!enough_blocks(counting, rules)) return Sides::too_early;
  return gap_stands_out(counts, rules) ? Sides::one_stands_out : Sides::together;
}

RuleFinding side_rule(Rule rule, statistics::Count count, Sides sides, const ReadinessRules& rules) {
  RuleFinding finding = posterior_finding(rule, count, side_goal(rules));
  if (sides == Sides::too_early)
    leave_untested(finding, Grade::ready, std::string{too_early_reason});
  else if (count.trials == 0)
    leave_untested(finding, Grade::cannot_tell, "There are no pictures of this side.");
  else
    judge_posterior(finding, count, side_goal(rules));
  return finding;
}

void describe_gap(RuleFinding& finding, const SideCounts& sides, const ReadinessRules& rules) {
  finding.unit = "share difference";
  finding.limit = rules.side_gap;
  finding.threshold = fmt::format("{} or less, or within chance", wording::points(rules.side_gap));
  const auto gap = statistics::newcombe_difference(sides.left, sides.right);
  if (!gap) {
    finding.value = "one side has no trials";
    return;
  }
  finding.number = gap->value;
  finding.interval = gap->interval;
  finding.value = fmt::format("left {}, right {}: gap {}", wording::counted(sides.left),
                              wording::counted(sides.right), wording::points(std::abs(gap->value)));
}

RuleFinding gap_rule(const SideCounts& counts, Sides sides, const ReadinessRules& rules) {
  RuleFinding finding{.rule = Rule::accuracy_gap};
  describe_gap(finding, counts, rules);
  if (sides == Sides::too_early)
    leave_untested(finding, Grade::ready, std::string{too_early_reason});
  else if (!finding.number)
    leave_untested(finding, Grade::cannot_tell, "Both sides are needed to compare them.");
  else if (std::abs(*finding.number) <= rules.side_gap)
    hold(finding, "Both sides are answered about equally well.");
  else
    hold(finding, "The gap is no more than chance explains.");
  return finding;
}

std::string leaning(BlockView pool) {
  const auto bias = statistics::signal_detection(count_left_answers(pool, Side::left),
                                                 count_left_answers(pool, Side::right));
  if (!bias) return "There are too few answers to say whether they lean to one side.";
  return fmt::format("Answers lean to \"{}\" (c = {:.2f}, {}).", bias->criterion < 0 ? "left" : "right",
                     bias->criterion, wording::probability_is("p", bias->p_bias));
}

RuleFinding bias_or_deficit(BlockView pool, BlockView control, const ReadinessRules& rules) {
  RuleFinding finding{.rule = Rule::bias_or_deficit};
  describe_gap(finding, count_sides(pool), rules);
  const std::string_view weaker = finding.number.value_or(0) > 0 ? "Right" : "Left";
  fail(
      finding, Grade::not_yet,
      fmt::format("{} pictures are answered worse. {} A leaning towards one answer and a difficulty with one "
                  "side look the same here. {}",
                  weaker, leaning(pool), control_on_sides(pool, control)));
  return finding;
}

template <class Judge>
std::optional<RuleFinding> unless_one_stands_out(const CountingBlocks& blocks, const ReadinessRules& rules,
                                                 Judge judge) {
  const BlockView pool = last_blocks(blocks.assess, rules.pooled_blocks);
  const SideCounts counts = count_sides(pool);
  const Sides sides = compare(counts, blocks.assess, rules);
  if (sides == Sides::one_stands_out) return {};
  RuleFinding finding = judge(counts, sides);
  finding.used = trials_used(pool);
  if (finding.rule == Rule::accuracy_left) finding.used.trials = static_cast<int>(counts.left.trials);
  if (finding.rule == Rule::accuracy_right) finding.used.trials = static_cast<int>(counts.right.trials);
  return finding;
}

} // namespace

SideCounts count_sides(BlockView blocks) {
  return {count_correct(blocks, Side::left), count_correct(blocks, Side::right)};
}

bool gap_stands_out(const SideCounts& sides, const ReadinessRules& rules) {
  const auto gap = statistics::newcombe_difference(sides.left, sides.right);
  if (!gap || std::abs(gap->value) <= rules.side_gap) return false;
  const bool beyond_chance = gap->interval.lower > 0 || gap->interval.upper < 0;
  const bool one_fails = reached(sides.left, side_goal(rules)) != reached(sides.right, side_goal(rules));
  return beyond_chance || one_fails;
}

std::optional<RuleFinding> accuracy_left_rule(const CountingBlocks& blocks, const ReadinessRules& rules) {
  return unless_one_stands_out(blocks, rules, [&](const SideCounts& counts, Sides sides) {
    return side_rule(Rule::accuracy_left, counts.left, sides, rules);
  });
}

std::optional<RuleFinding> accuracy_right_rule(const CountingBlocks& blocks, const ReadinessRules& rules) {
  return unless_one_stands_out(blocks, rules, [&](const SideCounts& counts, Sides sides) {
    return side_rule(Rule::accuracy_right, counts.right, sides, rules);
  });
}

std::optional<RuleFinding> accuracy_gap_rule(const CountingBlocks& blocks, const ReadinessRules& rules) {
  return unless_one_stands_out(
      blocks, rules, [&](const SideCounts& counts, Sides sides) { return gap_rule(counts, sides, rules); });
}

std::optional<RuleFinding> bias_or_deficit_rule(const CountingBlocks& blocks, const ReadinessRules& rules) {
  const BlockView pool = last_blocks(blocks.assess, rules.pooled_blocks);
  if (compare(count_sides(pool), blocks.assess, rules) != Sides::one_stands_out) return {};
  RuleFinding finding = bias_or_deficit(pool, blocks.control, rules);
  finding.used = trials_used(pool);
  return finding;
}

} // namespace dorsal
