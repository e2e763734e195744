#include "engine/core/observer/decision.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace dorsal;
using namespace dorsal::observer;
using statistics::Boundary;
using statistics::Diffusion;

namespace {

// Kolmogorov-Smirnov distance between drawn times and the conditional distribution at one boundary.
double ks_distance(std::vector<double> times, const Diffusion& d, Boundary end) {
  std::sort(times.begin(), times.end());
  const double n = static_cast<double>(times.size());
  const double all = statistics::probability(d, end);
  double worst = 0;
  for (std::size_t i = 0; i < times.size(); ++i) {
    const double f = statistics::distribution(d, end, times[i]) / all;
    worst = std::max({worst, f - static_cast<double>(i) / n, static_cast<double>(i + 1) / n - f});
  }
  return worst;
}

} // namespace

TEST_CASE("decision: drawn choices and times follow the first-passage law") {
  for (const Diffusion d :
       {Diffusion{1.45, 1.9, 0.5}, Diffusion{0.8, 1.9, 0.35}, Diffusion{-2.0, 1.0, 0.7}}) {
    Random random{11};
    std::vector<double> upper;
    std::vector<double> lower;
    for (int i = 0; i < 20000; ++i) {
      const DiffusionDecision drawn = draw_decision(d, random);
      (drawn.boundary == Boundary::upper ? upper : lower).push_back(drawn.time_s);
    }
    const double p = statistics::probability_upper(d);
    CHECK(std::fabs(static_cast<double>(upper.size()) / 20000 - p) < 4 * std::sqrt(p * (1 - p) / 20000));
    CHECK(ks_distance(upper, d, Boundary::upper) < 1.63 / std::sqrt(static_cast<double>(upper.size())));
    CHECK(ks_distance(lower, d, Boundary::lower) < 1.63 / std::sqrt(static_cast<double>(lower.size())));
  }
}
