#include "engine/core/readiness/rules/led_rules.h"

#include "engine/core/readiness/evidence/wording.h"
#include "engine/core/readiness/rules/accuracy_rules.h"
#include "engine/core/statistics/two_proportions.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace dorsal {
namespace {

using Measurements = std::vector<LedMeasurement>;

constexpr std::size_t measurements_needed = 2; // the goal is asked for twice, and a rise is one from a start
constexpr double hair = 1e-9;                  // 31 of 60 to 41 of 60 is a rise of 10 / 60, not a hair less
constexpr std::string_view too_few = "There are not two measurements yet.";

bool goal_reached(const LedMeasurement& one, const LedRules& rules) {
  return at_goal(one.all.score, rules.share_goal);
}

std::int64_t days_between(const LedMeasurement& earlier, const LedMeasurement& later) {
  return (later.first - earlier.all.day).count();
}

double rise_of(const Measurements& done) {
  return *statistics::share(done.back().all.score) - *statistics::share(done.front().all.score);
}

bool risen(const Measurements& done, const LedRules& rules) {
  return rise_of(done) >= rules.share_rise - hair;
}

// Those from the last one that lies long enough before the newest on; empty: none does.
std::span<const LedMeasurement> of_the_goal(const Measurements& done, const LedRules& rules) {
  for (std::size_t i = done.size() - 1; i-- > 0;)
    if (days_between(done[i], done.back()) >= rules.least_days_apart) return std::span{done}.subspan(i);
  return {};
}

bool holds_goal(std::span<const LedMeasurement> some, const LedRules& rules) {
  return !some.empty() &&
         std::ranges::all_of(some, [&](const LedMeasurement& one) { return goal_reached(one, rules); });
}

// What the share was judged by: those that reached the goal, the first and the last where that is a rise,
// otherwise the last two.
Measurements judged(const Measurements& done, const LedRules& rules) {
  if (done.size() < measurements_needed) return done;
  const auto some = of_the_goal(done, rules);
  if (holds_goal(some, rules)) return {some.begin(), some.end()};
  if (risen(done, rules)) return {done.front(), done.back()};
  return {done.end() - measurements_needed, done.end()};
}

TrialsUsed used_by(const Measurements& some) {
  TrialsUsed used;
  for (const LedMeasurement& one : some) {
    used.trials += one.used.trials;
    used.blocks.insert(used.blocks.end(), one.used.blocks.begin(), one.used.blocks.end());
  }
  return used;
}

statistics::Count sum_of(const Measurements& some, statistics::Count LedBlock::*part) {
  statistics::Count sum{};
  for (const LedMeasurement& one : some) {
    sum.correct += (one.all.*part).correct;
    sum.trials += (one.all.*part).trials;
  }
  return sum;
}

std::string share_text(statistics::Count count, std::string_view what) {
  return fmt::format("{} of {} {} ({})", count.correct, count.trials, what,
                     wording::percent(*statistics::share(count)));
}

void judge_share(RuleFinding& finding, const Measurements& done, const LedRules& rules) {
  const auto rise = statistics::newcombe_difference(done.back().all.score, done.front().all.score);
  const auto some = of_the_goal(done, rules);
  const bool twice =
      goal_reached(done.back(), rules) && goal_reached(*(done.end() - measurements_needed), rules);
  if (holds_goal(some, rules))
    hold(finding, fmt::format("At the goal in {} measurements, {} apart.", some.size(),
                              wording::plural(days_between(some.front(), some.back()), "day")));
  else if (risen(done, rules))
    hold(finding,
         fmt::format("{} above the own start (95 % interval {} to {}).", wording::points(rise->value),
                     wording::points(rise->interval.lower), wording::points(rise->interval.upper)));
  else if (twice && some.empty())
    fail(finding, Grade::cannot_tell,
         fmt::format("At the goal, but too early to call it stable: the last two measurements lie {} apart.",
                     wording::plural(days_between(*(done.end() - measurements_needed), done.back()), "day")));
  else
    fail(finding, Grade::not_yet,
         "Not at the goal in all measurements of the time asked for, nor far enough above the own start.");
}

} // namespace

RuleFinding touches_rule(const LedCase& of, const LedRules& rules) {
  const Measurements& done = of.measurements.done;
  const int waiting = of.measurements.waiting;
  RuleFinding finding{.rule = Rule::touches};
  finding.number = static_cast<double>(done.size());
  finding.limit = static_cast<double>(measurements_needed);
  finding.unit = "measurements";
  finding.value =
      fmt::format("{} and {}", wording::plural(static_cast<std::int64_t>(done.size()), "measurement"),
                  wording::plural(waiting, "further touch", "further touches"));
  finding.threshold = fmt::format("two measurements of at least {} scored touches", rules.least_touches);
  finding.used = used_by(done);
  if (done.size() >= measurements_needed)
    hold(finding, "Enough touches to judge.");
  else
    fail(
        finding, Grade::cannot_tell,
        fmt::format("At least {} more are needed; fewer say too little.",
                    wording::plural(
                        (static_cast<int>(measurements_needed - done.size()) * rules.least_touches) - waiting,
                        "touch", "touches")));
  return finding;
}

RuleFinding touch_accuracy_rule(const LedCase& of, const LedRules& rules) {
  const Measurements& done = of.measurements.done;
  RuleFinding finding{.rule = Rule::touch_accuracy};
  finding.unit = "share";
  finding.limit = rules.share_goal;
  finding.threshold =
      fmt::format("{} right in two measurements at least {} apart, or {} above the first one",
                  wording::percent(rules.share_goal), wording::plural(rules.least_days_apart, "day"),
                  wording::points(rules.share_rise));
  finding.used = used_by(judged(done, rules));
  if (done.empty()) {
    finding.value = "no measurement";
  } else {
    const statistics::Count last = done.back().all.score;
    finding.value = share_text(last, "right");
    if (done.size() > 1)
      finding.value =
          fmt::format("first {}, last {}", share_text(done.front().all.score, "right"), finding.value);
    finding.number = statistics::share(last);
    finding.interval = statistics::wilson(last);
  }
  if (done.size() < measurements_needed)
    leave_untested(finding, Grade::cannot_tell, std::string{too_few});
  else
    judge_share(finding, done, rules);
  return finding;
}

RuleFinding one_difficulty_rule(const LedCase& of, const LedRules& rules) {
  const Measurements some = judged(of.measurements.done, rules);
  RuleFinding finding{.rule = Rule::one_difficulty};
  finding.threshold = "the same difficulty for every touch that is judged";
  finding.used = used_by(some);
  std::optional<statistics::Bounds> shown;
  for (const LedMeasurement& one : some)
    if (const auto& of_one = one.all.difficulty)
      shown = shown ? statistics::Bounds{std::min(shown->lower, of_one->lower),
                                         std::max(shown->upper, of_one->upper)}
                    : *of_one;
  if (some.empty()) {
    finding.value = "no measurement";
    leave_untested(finding, Grade::cannot_tell, std::string{too_few});
  } else if (!shown) {
    finding.value = "nothing that follows the answers";
    hold(finding, "The share of right answers can be held against a goal.");
  } else {
    const Task& task = task_of(of.task);
    const Factor& factor = task.factors[*task.difficulty];
    const std::string_view unit = factor.unit.empty() ? factor.name : factor.unit;
    finding.unit = unit;
    finding.number = shown->upper - shown->lower;
    finding.limit = 0;
    const bool one = shown->lower == shown->upper;
    finding.value = one ? fmt::format("{:g} {}", shown->lower, unit)
                        : fmt::format("{:g} to {:g} {}", shown->lower, shown->upper, unit);
    if (one)
      hold(finding, "The share of right answers can be held against a goal.");
    else
      fail(finding, Grade::cannot_tell,
           !task.staircase
               ? "Some trials were harder than others, so that their share says nothing. Assess with one and "
                 "the "
                 "same number of squares, or step."
               : "The difficulty followed the answers, so that about three of four are right whatever is "
                 "felt. Look "
                 "at the distance reached, or assess at one distance: least, start and most the same.");
  }
  return finding;
}

namespace {

// Of a share that may be no larger than `most`: of what, and what is said in each case.
struct AtMost {
  Rule rule{};
  double most{};
  std::string_view counted; // "answers"
  std::string_view none;    // counted is none: the value, and why that leaves `without`
  std::string_view why_none;
  Grade without{};
  std::string_view held;
  std::string_view failed;
};

RuleFinding judged_at_most(const AtMost& rule, const statistics::Count& count, TrialsUsed used) {
  RuleFinding finding{.rule = rule.rule};
  finding.threshold = fmt::format("at most {}", wording::percent(rule.most));
  finding.used = std::move(used);
  if (count.trials == 0) {
    finding.value = rule.none;
    leave_untested(finding, rule.without, std::string{rule.why_none});
    return finding;
  }
  finding.unit = "share";
  finding.limit = rule.most;
  finding.number = statistics::share(count);
  finding.interval = statistics::wilson(count);
  finding.value = share_text(count, rule.counted);
  if (*finding.number <= rule.most + hair)
    hold(finding, std::string{rule.held});
  else
    fail(finding, Grade::cannot_tell, std::string{rule.failed});
  return finding;
}

} // namespace

RuleFinding helper_answers_rule(const LedCase& of, const LedRules& rules) {
  const Measurements some = judged(of.measurements.done, rules);
  return judged_at_most(
      {.rule = Rule::helper_answers,
       .most = rules.most_by_helper,
       .counted = "answers",
       .none = "no answers",
       .why_none = too_few,
       .without = Grade::cannot_tell,
       .held = "The patient answered.",
       .failed =
           "The helper knows what was done, and entered answers: they are no evidence of what was felt."},
      sum_of(some, &LedBlock::entered), used_by(some));
}

RuleFinding catch_errors_rule(const LedCase& of, const LedRules& rules) {
  const Measurements some = judged(of.measurements.done, rules);
  const statistics::Count right = sum_of(some, &LedBlock::catches);
  return judged_at_most(
      {.rule = Rule::catch_errors,
       .most = rules.most_catch_errors,
       .counted = "catch trials",
       .none = "no catch trials",
       .why_none = "There was nothing to catch.",
       .without = Grade::ready,
       .held = "Few answers where nothing was felt.",
       .failed = "Too many answers as if something was felt where nothing was: the others tell too little."},
      {right.trials - right.correct, right.trials}, used_by(some));
}

} // namespace dorsal
