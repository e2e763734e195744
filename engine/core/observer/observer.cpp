#include "engine/core/observer/observer.h"

#include "engine/core/observer/decision.h"

#include <cmath>

namespace dorsal::observer {
namespace {

using statistics::Boundary;
using statistics::Diffusion;

double drift(const ObserverProfile& p, const ObserverCondition& c) {
  const double roll = std::exp(-p.roll_loss * c.folded_roll_deg / 180);
  if (c.control) return p.control_drift * roll * std::exp(-p.fatigue_per_trial * c.trial);
  const double amplitude = std::pow(c.amplitude_deg / p.reference_amplitude_deg, p.amplitude_exponent);
  const double tired = std::exp(-p.fatigue_per_trial * c.trial);
  return p.drift * roll * amplitude * tired * (1 + p.learning_per_session * (c.session + c.carried_sessions));
}

double non_decision_s(const ObserverProfile& p, const ObserverCondition& c) {
  return p.non_decision_s + c.folded_roll_deg / p.rotation_deg_per_s;
}

Duration seconds(double s) { return Duration{std::llround(s * 1e9)}; }

ObserverAnswer at_random(const ObserverCondition& c, double earliest_s, double latest_s, Random& random) {
  const Side response = random.chance(0.5) ? Side::left : Side::right;
  return {response, response == c.side, seconds(random.uniform(earliest_s, latest_s))};
}

// The upper boundary is "right".
ObserverAnswer attended(const ObserverProfile& p, const ObserverCondition& c, Random& random) {
  const double towards_right = drift(p, c) * (c.side == Side::right ? 1 : -1);
  const DiffusionDecision decision = draw_decision({towards_right, p.boundary, p.start}, random);
  const Side response = decision.boundary == Boundary::upper ? Side::right : Side::left;
  const double jitter = random.uniform(-p.non_decision_spread_s, p.non_decision_spread_s);
  return {response, response == c.side, seconds(non_decision_s(p, c) + jitter + decision.time_s)};
}

} // namespace

ObserverAnswer answer(const ObserverProfile& profile, const ObserverCondition& condition, Random& random) {
  const double kind = random.uniform();
  if (kind < profile.fast_guess) return at_random(condition, 0.12, 0.32, random);
  if (kind < profile.fast_guess + profile.lapse) return at_random(condition, 0.6, 5.0, random);
  return attended(profile, condition, random);
}

ObserverExpectation expectation(const ObserverProfile& p, const ObserverCondition& c) {
  const double v = drift(p, c);
  const double accuracy = statistics::probability_upper({v, p.boundary});
  const auto decision = statistics::unbiased_moments(v, p.boundary);
  const double spread = p.non_decision_spread_s;
  return {v, accuracy, (1 - p.lapse) * accuracy + p.lapse / 2, non_decision_s(p, c) + decision.mean_s,
          std::sqrt(decision.variance_s2 + spread * spread / 3)};
}

double chance_of_correct(const ObserverProfile& p, const ObserverCondition& c) {
  const bool is_right = c.side == Side::right;
  const double upper =
      statistics::probability_upper({drift(p, c) * (is_right ? 1 : -1), p.boundary, p.start});
  const double guesses = p.fast_guess + p.lapse;
  return (1 - guesses) * (is_right ? upper : 1 - upper) + guesses / 2;
}

} // namespace dorsal::observer
