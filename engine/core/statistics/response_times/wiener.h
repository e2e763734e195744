#pragma once
// First-passage times of a drift-diffusion decision between two boundaries (Ratcliff 1978, Psych. Rev.
// 85:59). Units: seconds; diffusion coefficient s = 1 (divide drift and boundary by s for another one).
// Density: Feller 1968's small-time and large-time series as in Navarro & Fuss 2009 (J. Math. Psych. 53:222),
// summed to relative precision in the log domain, so that tails keep their digits and log_density never
// underflows. Distribution: integral of the small-time series (Blurton, Kesselmeier & Gondan 2012, J. Math.
// Psych. 56:470) and the large-time series; choice probability and moments: Wagenmakers, Grasman & Molenaar
// 2005 (J. Math. Psych. 49:195). Times at or before 0 have density 0 and log density minus infinity. Needs
// boundary > 0 and 0 < start < 1.
namespace dorsal::statistics {

struct Diffusion {
  double drift = 0;    // towards the upper boundary
  double boundary = 1; // separation; the lower boundary lies at 0
  double start = 0.5;  // as a share of the separation; 0.5 is unbiased
};

enum class Boundary { lower, upper };

[[nodiscard]] bool valid(const Diffusion& d);

[[nodiscard]] double probability_upper(const Diffusion& d);
[[nodiscard]] double probability(const Diffusion& d, Boundary end);

// Defective: over both boundaries they integrate to 1.
[[nodiscard]] double log_density(const Diffusion& d, Boundary end, double decision_time_s);
[[nodiscard]] double density(const Diffusion& d, Boundary end, double decision_time_s);
[[nodiscard]] double distribution(const Diffusion& d, Boundary end, double decision_time_s);

// The time by which a share p of the decisions that end at this boundary are made; p inside (0, 1).
[[nodiscard]] double decision_time_quantile(const Diffusion& d, Boundary end, double p);

// For an unbiased start: the same mean and variance at both boundaries.
struct DecisionMoments {
  double mean_s;
  double variance_s2;
};
[[nodiscard]] DecisionMoments unbiased_moments(double drift, double boundary);

// h tanh(h) - (h / cosh h)^2: the variance is this over drift^4, with h = drift * boundary / 2. Series near
// 0.
[[nodiscard]] double variance_shape(double h);

} // namespace dorsal::statistics
