#include "engine/core/statistics/sprt.h"

#include <algorithm>
#include <cmath>

namespace dorsal::readiness {

bool valid(const Sprt& t) {
  const auto small = [](double error) { return error > 0 && error < 0.5; };
  return t.p0 > 0 && t.p0 < t.p1 && t.p1 < 1 && small(t.alpha) && small(t.beta);
}

SprtBounds bounds(const Sprt& t) {
  return {std::log((1 - t.beta) / t.alpha), std::log(t.beta / (1 - t.alpha)), std::log(t.p1 / t.p0),
          std::log((1 - t.p1) / (1 - t.p0))};
}

double log_ratio(const Sprt& test, int correct, int errors) {
  const SprtBounds b = bounds(test);
  return correct * b.per_correct + errors * b.per_error;
}

SprtDecision decide(const Sprt& test, int correct, int errors) {
  const SprtBounds b = bounds(test);
  const double ratio = correct * b.per_correct + errors * b.per_error;
  if (ratio >= b.upper) return SprtDecision::ready;
  return ratio <= b.lower ? SprtDecision::not_ready : SprtDecision::undecided;
}

SprtOutcome run(const Sprt& test, const std::vector<bool>& answers) {
  int correct = 0;
  int trials = 0;
  SprtDecision decision = SprtDecision::undecided;
  for (const bool answer : answers) {
    ++trials;
    correct += answer ? 1 : 0;
    decision = decide(test, correct, trials - correct);
    if (decision != SprtDecision::undecided) break;
  }
  return {decision, trials, log_ratio(test, correct, trials - correct)};
}

SprtCharacteristics exact_characteristics(const Sprt& test, double p_true, int max_trials) {
  const auto size = static_cast<std::size_t>(std::max(0, max_trials)) + 1;
  std::vector<double> at(size, 0.0); // chance to be undecided with k correct
  at[0] = 1;
  SprtCharacteristics oc{0, 0, 1, 0};
  for (int n = 1; n <= max_trials; ++n) {
    oc.expected_trials += oc.undecided;
    oc.undecided = 0;
    for (int k = n; k >= 0; --k) {
      const auto i = static_cast<std::size_t>(k);
      const double chance = at[i] * (1 - p_true) + (k > 0 ? at[i - 1] * p_true : 0);
      const SprtDecision decision = chance > 0 ? decide(test, k, n - k) : SprtDecision::undecided;
      at[i] = decision == SprtDecision::undecided ? chance : 0;
      (decision == SprtDecision::ready       ? oc.ready
       : decision == SprtDecision::not_ready ? oc.not_ready
                                             : oc.undecided) += chance;
    }
  }
  return oc;
}

WaldPoint wald_characteristics(const Sprt& t, double h) {
  const SprtBounds b = bounds(t);
  if (std::fabs(h) < 1e-9)
    return {-b.per_error / (b.per_correct - b.per_error), b.upper / (b.upper - b.lower)};
  const double by_error = std::exp(h * b.per_error);
  const double p = (1 - by_error) / (std::exp(h * b.per_correct) - by_error);
  const double a = std::exp(h * b.upper);
  return {p, (a - 1) / (a - std::exp(h * b.lower))};
}

} // namespace dorsal::readiness
