#include "engine/core/statistics/signal_detection.h"

#include "engine/core/statistics/distributions.h"

namespace dorsal::statistics {
namespace {

const Normal standard_normal;

double log_linear_rate(Count c) {
  return (static_cast<double>(c.correct) + 0.5) / (static_cast<double>(c.trials) + 1);
}

double variance_of_z(double rate, Count c) {
  const double height = pdf(standard_normal, quantile(standard_normal, rate));
  return rate * (1 - rate) / (static_cast<double>(c.trials) * height * height);
}

bool trials_counted(Count c) { return c.trials > 0 && c.correct >= 0 && c.correct <= c.trials; }

} // namespace

std::optional<SignalDetection> signal_detection(Count signal, Count noise) {
  if (!trials_counted(signal) || !trials_counted(noise)) return std::nullopt;
  SignalDetection s{};
  s.hit_rate = log_linear_rate(signal);
  s.false_alarm_rate = log_linear_rate(noise);
  const double zh = quantile(standard_normal, s.hit_rate);
  const double zf = quantile(standard_normal, s.false_alarm_rate);
  s.d_prime = zh - zf;
  s.criterion = -(zh + zf) / 2;
  s.ln_beta = s.criterion * s.d_prime;
  s.se_d_prime = std::sqrt(variance_of_z(s.hit_rate, signal) + variance_of_z(s.false_alarm_rate, noise));
  s.se_criterion = s.se_d_prime / 2;
  s.z_bias = s.criterion / s.se_criterion;
  s.p_bias = 2 * cdf(complement(standard_normal, std::fabs(s.z_bias)));
  return s;
}

} // namespace dorsal::statistics
