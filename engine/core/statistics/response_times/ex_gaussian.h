#pragma once
// Ex-Gaussian: a normal (mu, sigma) plus an exponential (tau), a descriptive shape for response times
// (Luce 1986; Heathcote, Popiel & Mewhort 1991). Parameters in the unit of the times.
// ln f = -ln 2 tau - (x-mu)^2/2 sigma^2 + ln erfcx(z), z = (sigma/tau - (x-mu)/sigma)/sqrt 2, where z >= 0:
// the textbook form overflows for large sigma/tau and lets an optimiser run away. Moments: tau = s
// (g1/2)^(1/3), sigma^2 = s^2 (1 - (g1/2)^(2/3)), mu = mean - tau, with divisor n; only for skewness g1
// inside (0, 2). Maximum likelihood: Nelder-Mead on (mu, ln sigma, ln tau) from several starts, tau >=
// sigma/200. Compare fits by log-likelihood, not by parameters (flat ridge); below 40 times do not report
// them. Refuses (nullopt): skewness outside (0, 2) for moments, fewer than 4 times or no spread for the fit.
#include "engine/core/statistics/sample.h"

#include <optional>

namespace dorsal::statistics {

struct ExGaussian {
  double mu;
  double sigma;
  double tau;
};

[[nodiscard]] double log_density(const ExGaussian& e, double x);
[[nodiscard]] double distribution(const ExGaussian& e, double x);
[[nodiscard]] double log_likelihood(const ExGaussian& e, Sample x);

[[nodiscard]] std::optional<ExGaussian> ex_gaussian_from_moments(Sample x);
[[nodiscard]] std::optional<ExGaussian> ex_gaussian_fit(Sample x);

} // namespace dorsal::statistics
