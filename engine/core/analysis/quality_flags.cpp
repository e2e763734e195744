#include "engine/core/analysis/quality_flags.h"

#include "engine/core/analysis/light_summary.h"
#include "engine/core/analysis/rotation_summary.h"
#include "engine/core/analysis/time_summary.h"
#include "engine/core/statistics/binomial_test.h"
#include "engine/core/statistics/distributions.h"
#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/response_times/conditional_accuracy.h"
#include "engine/core/statistics/response_times/fast_guess.h"
#include "engine/core/statistics/response_times/post_error.h"
#include "engine/core/statistics/runs.h"
#include "engine/core/statistics/welch.h"
#include "engine/core/task/task.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dorsal::analysis {
namespace {

constexpr std::size_t fewest_for_flags = 20;
constexpr double even_share = 1.0 / 2; // of pictures, and so of answers, to each side

struct Test {
  std::optional<double> value;
  std::optional<double> p;
  bool raised = false;
};

struct Kind {
  std::string_view name;
  std::string_view meaning;
  std::array<double, 3> false_positives; // at 40, 80, 160 trials
};

double nearest_rate(const Kind& kind, std::size_t n) {
  return kind.false_positives[n < 60 ? 0 : n < 120 ? 1 : 2];
}

QualityFlag flag(const Kind& kind, std::size_t n, const std::optional<Test>& test) {
  const FlagState state = !test ? FlagState::not_tested : test->raised ? FlagState::raised : FlagState::clear;
  return {kind.name,
          kind.meaning,
          state,
          test ? test->value : std::nullopt,
          test ? test->p : std::nullopt,
          nearest_rate(kind, n)};
}

double one_sided(double z) { return cdf(statistics::Normal{}, z); }

std::vector<bool> right_answers(Trials trials) {
  std::vector<bool> right;
  for (const TrialRow& t : trials)
    if (answered_a_side(t)) right.push_back(t.reply == Reply::right);
  return right;
}

std::vector<bool> correctness(Trials trials) {
  std::vector<bool> result;
  for (const TrialRow& t : trials) result.push_back(correct(t));
  return result;
}

std::optional<Test> side_bias(const AccuracySummary& accuracy, const AnalysisRules& rules) {
  if (!accuracy.detection) return std::nullopt;
  return Test{accuracy.detection->criterion, accuracy.detection->p_bias,
              accuracy.detection->p_bias < rules.flag_p};
}

std::optional<Test> answer_share(Trials given, const AnalysisRules& rules) {
  const auto right = right_answers(given);
  const auto n = static_cast<std::int64_t>(right.size());
  const statistics::Count left{n - std::count(right.begin(), right.end(), true), n};
  const auto p = statistics::binomial_test_two_sided(left, even_share);
  if (!p) return std::nullopt;
  return Test{statistics::share(left), p, *p < rules.flag_p};
}

std::optional<Test> alternation(Trials given, const AnalysisRules& rules) {
  const auto test = statistics::runs_test(right_answers(given));
  if (!test) return std::nullopt;
  return Test{static_cast<double>(test->runs), test->p, test->p < rules.flag_p};
}

// Above 10,000 answers the exact chance costs more than it tells.
std::optional<Test> one_key(Trials given, const AnalysisRules& rules) {
  if (given.size() > 10000) return std::nullopt;
  const auto run = statistics::longest_run(right_answers(given));
  if (!run) return std::nullopt;
  return Test{static_cast<double>(run->length), run->p, run->p < rules.flag_p};
}

std::optional<Test> fast_answers(Trials given, const AnalysisRules& rules) {
  const auto fast = statistics::faster_than(times_ms(given), rules.fast_guess_ms);
  if (!fast) return std::nullopt;
  return Test{fast->proportion, std::nullopt, fast->proportion > rules.fast_guess_share};
}

std::optional<Test> fastest_fifth(Trials given, const AccuracySummary& accuracy) {
  const auto with_time = where(given, timed);
  const auto bins = statistics::conditional_accuracy(times_ms(with_time), correctness(with_time), 5);
  if (bins.empty() || !bins.front().share_correct || !accuracy.overall.value) return std::nullopt;
  const double fast = *bins.front().share_correct;
  return Test{fast, std::nullopt,
              fast <= task_of(TaskId::judgement).chance && *accuracy.overall.value >= 0.7};
}

std::optional<Test> slowing_down(const TrendSummary& trend, const AnalysisRules& rules) {
  if (!trend.pace) return std::nullopt;
  const double p = one_sided(-trend.pace->z);
  return Test{trend.pace_ms_per_trial, p, p < rules.flag_p};
}

std::optional<Test> losing_accuracy(const TrendSummary& trend, const AnalysisRules& rules) {
  if (!trend.accuracy || !trend.accuracy->error) return std::nullopt;
  const double both = trend.accuracy->error->p_slope;
  const double p = trend.accuracy->slope < 0 ? both / 2 : 1 - both / 2;
  return Test{trend.accuracy->slope, p, p < rules.flag_p};
}

double accuracy_z(Trials early, Trials late) {
  const auto a = share_of(
      {std::count_if(early.begin(), early.end(), correct), static_cast<std::int64_t>(early.size())}, 0.95);
  const auto b = share_of(
      {std::count_if(late.begin(), late.end(), correct), static_cast<std::int64_t>(late.size())}, 0.95);
  const double pooled = (*a.value + *b.value) / 2;
  const double se =
      std::sqrt(pooled * (1 - pooled) *
                (1.0 / static_cast<double>(early.size()) + 1.0 / static_cast<double>(late.size())));
  return se == 0 ? 0 : (*b.value - *a.value) / se;
}

// The second half both faster and less accurate than the first, each beyond z = -1.28.
std::optional<Test> hurrying(Trials given) {
  const Trials early = given.first(given.size() / 2);
  const Trials late = given.subspan(given.size() / 2);
  const auto pace = statistics::welch_t_log(correct_times_ms(late), correct_times_ms(early));
  if (!pace) return std::nullopt;
  const double accuracy = accuracy_z(early, late);
  return Test{std::exp(pace->difference), std::nullopt, pace->t < -1.28 && accuracy < -1.28};
}

std::optional<Test> after_errors(Trials given, const AnalysisRules& rules) {
  const auto with_time = where(given, timed);
  const auto slowing = statistics::post_error_slowing(roll_residuals(with_time), correctness(with_time));
  if (!slowing || slowing->robust_pairs < 5 || !slowing->robust_interval) return std::nullopt;
  const double half = (slowing->robust_interval->upper - slowing->robust_interval->lower) / 2;
  const statistics::StudentsT law{static_cast<double>(slowing->robust_pairs - 1)};
  const double t = *slowing->robust / (half / quantile(complement(law, 0.025)));
  const double p = 2 * cdf(complement(law, std::fabs(t)));
  return Test{slowing->robust, p, p < rules.flag_p};
}

} // namespace

std::string_view name_of(FlagState state) {
  switch (state) {
  case FlagState::clear: return "clear";
  case FlagState::raised: return "raised";
  case FlagState::not_tested: return "not_tested";
  }
  return "unknown";
}

std::vector<QualityFlag> quality_flags(Trials trials, const AccuracySummary& accuracy,
                                       const TrendSummary& trend, const AnalysisRules& rules) {
  const auto given = where(trials, answered);
  const std::size_t n = given.size();
  const auto tested = [&](auto test) -> std::optional<Test> {
    return n < fewest_for_flags ? std::nullopt : test();
  };
  return {
      flag({"side_bias", "criterion c; below 0 answers left too often", {0.003, 0.006, 0.011}}, n,
           tested([&] { return side_bias(accuracy, rules); })),
      flag({"answer_share", "share of left answers, against one half", {0.001, 0.001, 0.001}}, n,
           tested([&] { return answer_share(given, rules); })),
      flag({"runs", "number of runs of equal answers", {0.007, 0.011, 0.017}}, n,
           tested([&] { return alternation(given, rules); })),
      flag({"longest_run", "longest run of one answer", {0.009, 0.007, 0.010}}, n,
           tested([&] { return one_key(given, rules); })),
      flag({"fast_answers", "share of answers below the fast limit", {0.000, 0.000, 0.000}}, n,
           tested([&] { return fast_answers(given, rules); })),
      flag({"fastest_fifth",
            "share correct in the fastest fifth, while at least .70 overall",
            {0.024, 0.001, 0.000}},
           n, tested([&] { return fastest_fifth(given, accuracy); })),
      flag({"slowing", "ms per trial, roll taken off", {0.012, 0.011, 0.008}}, n,
           tested([&] { return slowing_down(trend, rules); })),
      flag({"accuracy_decline", "share correct lost per trial, as a slope", {0.010, 0.010, 0.013}}, n,
           tested([&] { return losing_accuracy(trend, rules); })),
      flag({"hurrying", "second half faster (ratio) and less accurate", {0.010, 0.010, 0.011}}, n,
           tested([&] { return lighting_of(given) == Lighting::mixed ? std::nullopt : hurrying(given); })),
      flag({"post_error_slowing", "ms slower after an error, roll taken off", {0.001, 0.004, 0.005}}, n,
           tested([&] { return after_errors(given, rules); })),
  };
}

} // namespace dorsal::analysis
