#include "engine/core/statistics/sustained.h"

#include <cmath>
#include <vector>

namespace dorsal::statistics {
namespace {

bool valid(double q, int m) { return q >= 0 && q <= 1 && m >= 1; }

// The chance to be r sessions into a run, and in the last place to be done.
void next_session(std::vector<double>& run, double q) {
  double broken = 0;
  run.back() += run[run.size() - 2] * q;
  for (std::size_t r = run.size() - 2; r > 0; --r) {
    broken += run[r] * (1 - q);
    run[r] = run[r - 1] * q;
  }
  run[0] = run[0] * (1 - q) + broken;
}

} // namespace

std::optional<double> sustained_expected_sessions(double q, int m) {
  if (!valid(q, m) || q == 0) return std::nullopt;
  double sum = 0; // (1 - q^m)/((1 - q) q^m) = q^-1 + ... + q^-m, also at q = 1
  for (int i = 1; i <= m; ++i) sum += std::pow(q, -i);
  return sum;
}

std::optional<double> sustained_within(double q, int m, int sessions) {
  if (!valid(q, m) || sessions < 0) return std::nullopt;
  std::vector<double> run(static_cast<std::size_t>(m) + 1, 0.0);
  run[0] = 1;
  for (int i = 0; i < sessions; ++i) next_session(run, q);
  return run.back();
}

} // namespace dorsal::statistics
