#pragma once
// EZ-diffusion: drift, boundary separation and non-decision time from accuracy and the mean and variance of
// correct response times in seconds (Wagenmakers, van der Maas & Grasman 2007, Psychon. Bull. Rev. 14:3), in
// a form that passes smoothly through chance: with h = logit(Pc)/2, drift^4 = s^4 (h tanh h - h^2/cosh^2 h) /
// variance; at Pc = .5 the limits are v = 0, a = s (24 VRT)^(1/4), mean decision time = sqrt(1.5 VRT).
// Limits, not hidden: at 40 trials the SDs are about .24 (drift), .27 (boundary), .11 s; 10 % lapses lower
// drift by a fifth; mixing rolls in one fit biases it, so fit each roll or residuals. Assumes no start bias
// and right-skewed times. Refuses (nullopt): accuracy of 0 or 1 (see edge_corrected), a variance that is not
// positive.
#include "engine/core/statistics/proportion.h"

#include <optional>

namespace dorsal::statistics {

struct EzInput {
  double share_correct = 0;
  double variance_s2 = 0; // of correct response times, n-1
  double mean_s = 0;
  double scale = 1; // the diffusion coefficient s; 0.1 in much of the literature
};

struct EzDiffusion {
  double drift;
  double boundary;
  double non_decision_s; // below 0 the model does not fit
  double mean_decision_s;
};

[[nodiscard]] std::optional<EzDiffusion> ez_diffusion(const EzInput& input);

// All correct, all wrong (and, for half_trial, exactly half) have no finite estimate and are moved first.
// half_trial: 1 - 1/2n, 1/2n, 1/2 + 1/2n (Wagenmakers et al. 2007). log_linear: (k + .5)/(n + 1) at both ends
// only (Snodgrass & Corwin 1988), our default; a half needs no help.
enum class EdgeRule { half_trial, log_linear };
[[nodiscard]] std::optional<double> edge_corrected(Count count, EdgeRule rule = EdgeRule::log_linear);

// From trials: correct response times in seconds, with the edge rule where needed.
[[nodiscard]] std::optional<EzDiffusion> ez_diffusion(Sample correct_rt_s, Count count, double scale = 1);

} // namespace dorsal::statistics
