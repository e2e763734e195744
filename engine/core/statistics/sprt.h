#pragma once
// Wald's sequential probability ratio test of accuracy p1 (ready) against p0 (not ready), always truncated.
// After n answers with k correct the log likelihood ratio is k u + (n-k) d, u = ln(p1/p0), d =
// ln((1-p1)/(1-p0)); ready at ln((1-beta)/alpha), not ready at ln(beta/(1-alpha)) (Wald 1945, Ann. Math.
// Stat. 16:117). Counts are kept as integers, so that the same answers always give the same bits.
// exact_characteristics: dynamic programming over (n, k), overshoot included; wald_characteristics: Wald's
// approximation, which ignores it. Refuses: `valid` is false.
#include <optional>
#include <string_view>
#include <vector>

namespace dorsal::readiness {

struct Sprt {
  double p0 = 0.75;
  double p1 = 0.85;
  double alpha = 0.05; // chance to call p0 ready
  double beta = 0.05;  // chance to call p1 not ready
};

struct SprtBounds {
  double upper;
  double lower;
  double per_correct;
  double per_error;
};

enum class SprtDecision { not_ready, ready, undecided };

struct SprtOutcome {
  SprtDecision decision;
  int trials; // answers used
  double log_ratio;
};

struct SprtCharacteristics {
  double ready;
  double not_ready;
  double undecided; // at the truncation
  double expected_trials;
};

struct WaldPoint {
  double p_true;
  double not_ready; // Wald's L(p)
};

[[nodiscard]] bool valid(const Sprt& test); // 0 < p0 < p1 < 1 and positive errors below one half
[[nodiscard]] SprtBounds bounds(const Sprt& test);
[[nodiscard]] double log_ratio(const Sprt& test, int correct, int errors);
[[nodiscard]] SprtDecision decide(const Sprt& test, int correct, int errors);
[[nodiscard]] SprtOutcome run(const Sprt& test, const std::vector<bool>& answers);

[[nodiscard]] SprtCharacteristics exact_characteristics(const Sprt& test, double p_true, int max_trials);

// Wald's curve by its parameter h: h = 1 is p0, h = -1 is p1, h = 0 the point between them.
[[nodiscard]] WaldPoint wald_characteristics(const Sprt& test, double h);

} // namespace dorsal::readiness
