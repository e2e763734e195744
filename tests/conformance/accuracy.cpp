#include "engine/core/statistics/binomial_test.h"
#include "engine/core/statistics/signal_detection.h"
#include "engine/core/statistics/two_proportions.h"
#include "engine/core/statistics/welch.h"
#include "tests/conformance/functions.h"

namespace conformance {
namespace {

using namespace dorsal::statistics;

Count count(const Inputs& in, const std::string& k, const std::string& n) {
  return {static_cast<std::int64_t>(in.number(k)), static_cast<std::int64_t>(in.number(n))};
}

Count correct_of(const Inputs& in) { return count(in, "k", "n"); }

Answers bounds(const std::optional<Bounds>& b) {
  if (!b) return {{"lo", or_nan({})}, {"hi", or_nan({})}};
  return {{"lo", b->lower}, {"hi", b->upper}};
}

Answers detection(Count signal, Count noise) {
  const auto s = signal_detection(signal, noise);
  if (!s) return {{"dprime", or_nan({})}, {"criterion", or_nan({})}};
  return {{"hit_rate", s->hit_rate},
          {"fa_rate", s->false_alarm_rate},
          {"dprime", s->d_prime},
          {"criterion", s->criterion},
          {"ln_beta", s->ln_beta},
          {"se_dprime", s->se_d_prime},
          {"se_criterion", s->se_criterion},
          {"z_bias", s->z_bias},
          {"p_bias", s->p_bias}};
}

// Answers equal to `signal`, on trials that show it or do not.
Count answered(const Trials& trials, char signal, bool shows_signal) {
  Count c{0, 0};
  for (const Trial& t : trials) {
    if ((t.side == signal) != shows_signal) continue;
    ++c.trials;
    c.correct += t.response == signal ? 1 : 0;
  }
  return c;
}

Answers detection_of(const Trials& trials, char signal) {
  const Count hits = answered(trials, signal, true);
  const Count alarms = answered(trials, signal, false);
  Answers answers = detection(hits, alarms);
  answers["hits"] = static_cast<double>(hits.correct);
  answers["n_signal"] = static_cast<double>(hits.trials);
  answers["false_alarms"] = static_cast<double>(alarms.correct);
  answers["n_noise"] = static_cast<double>(alarms.trials);
  return answers;
}

std::vector<double> times_of_side(const Trials& trials, char side) {
  Trials chosen;
  for (const Trial& t : trials)
    if (t.side == side) chosen.push_back(t);
  return times_ms(chosen);
}

Answers welch(const Trials& trials) {
  const auto test = welch_t_log(times_of_side(trials, 'L'), times_of_side(trials, 'R'));
  if (!test) return {{"t", or_nan({})}, {"df", or_nan({})}, {"p", or_nan({})}};
  return {{"t", test->t}, {"df", test->degrees_of_freedom}, {"p", test->p}};
}

Answers newcombe(const Inputs& in) {
  const auto d = newcombe_difference(count(in, "k_left", "n_left"), count(in, "k_right", "n_right"),
                                     in.number_or("conf", 0.95));
  if (!d) return {{"diff", or_nan({})}, {"lo", or_nan({})}, {"hi", or_nan({})}};
  return {{"diff", d->value}, {"lo", d->interval.lower}, {"hi", d->interval.upper}};
}

Answers fisher(const Inputs& in) {
  const auto test = fisher_exact(count(in, "k_left", "n_left"), count(in, "k_right", "n_right"));
  if (!test) return {{"p", or_nan({})}, {"p_mid", or_nan({})}};
  return {{"p", test->p}, {"p_mid", test->p_mid}};
}

} // namespace

void add_accuracy(Functions& f) {
  f["ci_wilson"] = [](const auto& in, const auto&) {
    return bounds(wilson(correct_of(in), in.number("conf")));
  };
  f["ci_clopper_pearson"] = [](const auto& in, const auto&) {
    return bounds(clopper_pearson(correct_of(in), in.number("conf")));
  };
  f["ci_jeffreys"] = [](const auto& in, const auto&) {
    return bounds(jeffreys(correct_of(in), in.number("conf")));
  };
  f["beta_posterior_ge"] = [](const auto& in, const auto&) {
    const BetaPrior prior{in.number_or("a0", 1), in.number_or("b0", 1)};
    return Answers{{"prob", or_nan(beta_posterior_ge(correct_of(in), in.number("c"), prior))}};
  };
  f["binom_test_greater"] = [](const auto& in, const auto&) {
    return Answers{{"p", or_nan(binomial_test_greater(correct_of(in), in.number("p0")))}};
  };
  f["binom_test_two_sided"] = [](const auto& in, const auto&) {
    return Answers{{"p", or_nan(binomial_test_two_sided(correct_of(in), in.number("p0")))}};
  };
  f["newcombe_diff"] = [](const auto& in, const auto&) { return newcombe(in); };
  f["fisher_exact"] = [](const auto& in, const auto&) { return fisher(in); };
  f["sdt_loglinear"] = [](const auto& in, const auto&) {
    return detection(count(in, "hits", "n_signal"), count(in, "false_alarms", "n_noise"));
  };
  f["sdt_from_dataset"] = [](const auto& in, const auto& c) {
    return detection_of(select(c.datasets, in), in.text_or("signal", "L")[0]);
  };
  f["welch_t_log_rt"] = [](const auto& in, const auto& c) { return welch(select(c.datasets, in)); };
}

} // namespace conformance
