#include "engine/core/statistics/binomial_test.h"

#include "engine/core/statistics/distributions.h"

namespace dorsal::statistics {
namespace {

bool testable(Count c, double p0) {
  return c.trials > 0 && c.correct >= 0 && c.correct <= c.trials && p0 >= 0 && p0 <= 1;
}

double at_least(const Binomial& law, std::int64_t k) {
  if (k <= 0) return 1;
  return cdf(complement(law, static_cast<double>(k - 1)));
}

double at_most(const Binomial& law, std::int64_t k) {
  if (k < 0) return 0;
  return cdf(law, static_cast<double>(k));
}

// The first k in [low, high] from which on the likelihood stays at or below `limit`, for a falling
// likelihood.
std::int64_t first_unlikely(const Binomial& law, std::int64_t low, std::int64_t high, double limit) {
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    if (pdf(law, static_cast<double>(middle)) <= limit)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

// P(X >= k) + P(X <= the matching lower outcome), for k above the mean. Mirrored by the caller otherwise.
double both_tails(std::int64_t n, std::int64_t k, double p0) {
  const Binomial law{static_cast<double>(n), p0};
  const Binomial mirrored{static_cast<double>(n), 1 - p0};
  const double limit = pdf(law, static_cast<double>(k)) * (1 + 1e-7);
  const auto below_mean = static_cast<std::int64_t>(std::floor(static_cast<double>(n) * p0));
  const std::int64_t matching = n - first_unlikely(mirrored, n - below_mean, n + 1, limit);
  return at_least(law, k) + at_most(law, matching);
}

} // namespace

std::optional<double> binomial_test_greater(Count c, double p0) {
  if (!testable(c, p0)) return std::nullopt;
  return at_least(Binomial{static_cast<double>(c.trials), p0}, c.correct);
}

std::optional<double> binomial_test_two_sided(Count c, double p0) {
  if (!testable(c, p0)) return std::nullopt;
  const double expected = static_cast<double>(c.trials) * p0;
  const auto k = static_cast<double>(c.correct);
  if (p0 == 0 || p0 == 1) return k == expected ? 1.0 : 0.0;
  if (k == expected) return 1.0;
  const double p =
      k > expected ? both_tails(c.trials, c.correct, p0) : both_tails(c.trials, c.trials - c.correct, 1 - p0);
  return std::min(1.0, p);
}

} // namespace dorsal::statistics
