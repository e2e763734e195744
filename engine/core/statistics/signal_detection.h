#pragma once
// Sensitivity and bias of a left/right judgement: left pictures are the signal, "left" is yes.
// Rates H = (hits + .5)/(n + 1) and F likewise, always (log-linear rule, Hautus 1995, BRMIC 27:46).
// d' = z(H) - z(F); c = -(z(H) + z(F))/2, below 0 when "left" is answered too often; ln beta = c d'
// (Macmillan & Creelman 2005). Var(d') = H(1-H)/(nL phi(zH)^2) + the same for F (Gourevitch & Galanter 1967);
// SE(c) = SE(d')/2. Refuses (nullopt): a side without trials, impossible counts.
#include "engine/core/statistics/proportion.h"

#include <optional>

namespace dorsal::statistics {

struct SignalDetection {
  double hit_rate;
  double false_alarm_rate;
  double d_prime;
  double criterion;
  double ln_beta;
  double se_d_prime;
  double se_criterion;
  double z_bias; // criterion / its standard error
  double p_bias; // two-sided
};

// `signal`: "left" answers to left pictures; `noise`: "left" answers to right pictures.
[[nodiscard]] std::optional<SignalDetection> signal_detection(Count signal, Count noise);

} // namespace dorsal::statistics
