#include "engine/core/statistics/binomial_test.h"
#include "engine/core/statistics/lapse.h"
#include "engine/core/statistics/response_times/fast_guess.h"
#include "engine/core/statistics/response_times/fatigue.h"
#include "engine/core/statistics/response_times/post_error.h"
#include "engine/core/statistics/runs.h"
#include "tests/conformance/functions.h"

namespace conformance {
namespace {

using namespace dorsal::statistics;

std::vector<bool> right_responses(const Trials& trials) {
  std::vector<bool> right;
  for (const Trial& t : trials) right.push_back(t.response == 'R');
  return right;
}

Answers slowing(const Trials& trials) {
  const auto s = post_error_slowing(times_ms(trials), correctness(trials));
  if (!s) return {{"pes_robust_ms", or_nan({})}};
  return {{"n_post_error", as_number(s->after_error)},
          {"n_post_correct", as_number(s->after_correct)},
          {"n_robust_pairs", as_number(s->robust_pairs)},
          {"pes_traditional_ms", or_nan(s->traditional)},
          {"pes_robust_ms", or_nan(s->robust)}};
}

Answers runs(const Trials& trials) {
  const auto test = runs_test(right_responses(trials));
  if (!test) return {{"z", or_nan({})}, {"p", or_nan({})}};
  return {{"runs", as_number(test->runs)},
          {"n1", as_number(test->n_true)},
          {"n2", as_number(test->n_false)},
          {"z", test->z},
          {"p", test->p}};
}

Answers longest(const Trials& trials) {
  const auto run = longest_run(right_responses(trials));
  if (!run) return {{"longest", 0.0}, {"p_ge_fair", or_nan({})}};
  return {{"longest", as_number(run->length)}, {"p_ge_fair", run->p}};
}

Answers ewma(const Inputs& in, const Trials& trials) {
  const EwmaRule rule{in.number("lambda"), in.number("L"), in.number_or("start", 0.5),
                      in.number_or("sd", 0.5)};
  const auto zone = ewma_fast_guess(times_ms(trials), correctness(trials), rule);
  if (!zone) return {{"cutoff_rt_ms", or_nan({})}};
  return {{"cutoff_rt_ms", or_nan(zone->cutoff)},
          {"at_sorted_index_1based", zone->rank ? as_number(*zone->rank) : or_nan({})},
          {"n_flagged_fast", as_number(zone->flagged)}};
}

Answers fatigue(const Trials& trials) {
  const auto trend = fatigue_trend(folded_angles(trials), times_ms(trials));
  if (!trend) return {{"S", or_nan({})}, {"z", or_nan({})}, {"p", or_nan({})}};
  return {{"S", static_cast<double>(trend->s)}, {"z", trend->z}, {"p", trend->p}};
}

Answers lapses(const Trials& trials, double easiest) {
  const auto folded = folded_angles(trials);
  Count errors{0, 0};
  for (std::size_t i = 0; i < trials.size(); ++i) {
    if (folded[i] != easiest) continue;
    ++errors.trials;
    errors.correct += trials[i].correct ? 0 : 1;
  }
  return {{"errors", static_cast<double>(errors.correct)},
          {"n", static_cast<double>(errors.trials)},
          {"cp_lower95_error", or_nan(error_lower_bound(errors))}};
}

Answers anticipations(const Trials& trials, double limit) {
  const auto fast = faster_than(times_ms(trials), limit);
  if (!fast) return {{"n", 0.0}, {"proportion", or_nan({})}};
  return {{"n", static_cast<double>(fast->count.correct)}, {"proportion", fast->proportion}};
}

} // namespace

void add_quality(Functions& f) {
  f["anticipations"] = [](const auto& in, const auto& c) {
    return anticipations(select(c.datasets, in), in.number("lt_ms"));
  };
  f["ewma_fast_guess"] = [](const auto& in, const auto& c) { return ewma(in, select(c.datasets, in)); };
  f["fatigue_mk_angle_residual"] = [](const auto& in, const auto& c) {
    return fatigue(select(c.datasets, in));
  };
  f["lapse_upper_bound"] = [](const auto& in, const auto& c) {
    return lapses(select(c.datasets, in), in.number_or("fold_eq", 0));
  };
  f["longest_run"] = [](const auto& in, const auto& c) { return longest(select(c.datasets, in)); };
  f["longest_run_prob"] = [](const auto& in, const auto&) {
    return Answers{{"p_ge", longest_run_p(static_cast<std::size_t>(in.integer("n")),
                                          static_cast<std::size_t>(in.integer("r")))}};
  };
  f["post_error_slowing"] = [](const auto& in, const auto& c) { return slowing(select(c.datasets, in)); };
  f["response_side_binomial"] = [](const auto& in, const auto&) {
    return Answers{
        {"p_two_sided", or_nan(binomial_test_two_sided({in.integer("k_left"), in.integer("n")}, 0.5))}};
  };
  f["runs_test"] = [](const auto& in, const auto& c) { return runs(select(c.datasets, in)); };
}

} // namespace conformance
