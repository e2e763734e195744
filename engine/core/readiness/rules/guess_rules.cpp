#include "engine/core/readiness/rules/guess_rules.h"

#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/evidence/wording.h"
#include "engine/core/statistics/binomial_test.h"
#include "engine/core/statistics/quantile.h"
#include "engine/core/statistics/two_proportions.h"
#include "engine/core/task/task.h"

#include <fmt/format.h>

namespace dorsal {
namespace {

constexpr TaskId judged_task = TaskId::judgement; // what every rule of the grade is about
constexpr double chance_alpha = 0.05;

void judge_guessing(RuleFinding& finding, statistics::Count count, double median_s,
                    const ReadinessRules& rules) {
  finding.number = median_s;
  finding.value =
      fmt::format("{}, median response time {}", wording::counted(count), wording::seconds(median_s));
  if (above_chance(count))
    hold(finding, "Accuracy is above chance.");
  else if (median_s < in_seconds(rules.guess_rt))
    fail(
        finding, Grade::cannot_tell,
        "Accuracy is at chance and the answers are fast: these are guesses, and say nothing about the task.");
  else
    hold(finding,
         "Accuracy is at chance, but the answers are not fast: a genuine difficulty. An easier level helps.");
}

struct FastAndOthers {
  statistics::Count fast{0, 0};
  statistics::Count others{0, 0};
};

FastAndOthers split_by_time(BlockView pool, Duration limit) {
  FastAndOthers split;
  for (const AssessBlock* block : pool)
    for (const AssessTrial& trial : block->trials) {
      if (trial.outcome != Outcome::answered || !trial.response_time) continue;
      statistics::Count& count = trial.response_time->best < limit ? split.fast : split.others;
      count.add(trial.correct());
    }
  return split;
}

bool less_accurate(const FastAndOthers& split) {
  return split.fast.correct * split.others.trials < split.others.correct * split.fast.trials;
}

void judge_fast(RuleFinding& finding, const FastAndOthers& split, const ReadinessRules& rules) {
  const double share = *finding.number;
  const auto test = statistics::fisher_exact(split.fast, split.others);
  if (test) finding.probability = test->p;
  const bool often = share > rules.fast_guess_share;
  if (often && test && less_accurate(split) && test->p < rules.quality_alpha)
    fail(finding, Grade::cannot_tell,
         "Many answers came too fast to be judgements, and they were often wrong.");
  else
    hold(finding,
         often ? "Many fast answers, but not less accurate than the others." : "Few answers were that fast.");
}

} // namespace

bool above_chance(statistics::Count count) {
  return statistics::binomial_test_greater(count, task_of(judged_task).chance).value_or(1) < chance_alpha;
}

bool below_chance(statistics::Count count) {
  return statistics::binomial_test_greater({count.trials - count.correct, count.trials},
                                           1 - task_of(judged_task).chance)
             .value_or(1) < chance_alpha;
}

RuleFinding guessing_rule(BlockView counting, const ReadinessRules& rules) {
  const BlockView pool = last_blocks(counting, rules.pooled_blocks);
  RuleFinding finding{.rule = Rule::guessing};
  finding.unit = "s";
  finding.limit = in_seconds(rules.guess_rt);
  finding.threshold =
      fmt::format("accuracy above chance, or a median of {} or more", wording::seconds(rules.guess_rt));
  finding.used = trials_used(pool);
  const auto median = statistics::median(answered_times(pool));
  if (median) {
    judge_guessing(finding, count_correct(pool), *median, rules);
  } else {
    finding.value = wording::counted(count_correct(pool));
    leave_untested(finding, Grade::ready, "There are no answers to look at.");
  }
  return finding;
}

RuleFinding fast_guess_rule(BlockView counting, const ReadinessRules& rules) {
  const BlockView pool = last_blocks(counting, rules.pooled_blocks);
  const FastAndOthers split = split_by_time(pool, rules.fast_guess_rt);
  const auto answers = split.fast.trials + split.others.trials;
  RuleFinding finding{.rule = Rule::fast_guesses};
  finding.unit = "share";
  finding.limit = rules.fast_guess_share;
  finding.threshold =
      fmt::format("at most {} of answers below {}, or as accurate as the others (p < {})",
                  wording::percent(rules.fast_guess_share), wording::seconds(rules.fast_guess_rt),
                  wording::probability(rules.quality_alpha));
  finding.used = trials_used(pool);
  finding.number = statistics::share({split.fast.trials, answers});
  if (finding.number) {
    finding.value = fmt::format("{} of {} answers below {} ({} of them correct)", split.fast.trials, answers,
                                wording::seconds(rules.fast_guess_rt), split.fast.correct);
    judge_fast(finding, split, rules);
  } else {
    finding.value = "no answers";
    leave_untested(finding, Grade::ready, "There are no answers to look at.");
  }
  return finding;
}

} // namespace dorsal
