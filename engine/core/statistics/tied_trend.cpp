#include "engine/core/statistics/tied_trend.h"

#include "engine/core/statistics/mann_kendall.h"

#include <cstdlib>
#include <numeric>

namespace dorsal::statistics {
namespace {

using Shares = std::vector<double>; // of the orders with 0, 1, 2, ... inversions

Shares product(const Shares& a, const Shares& b) {
  Shares out(a.size() + b.size() - 1, 0.0);
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size(); ++j) out[i + j] += a[i] * b[j];
  return out;
}

// Orders of `low` equal small and `high` equal large values. The last place holds a small value, which then
// stands behind every large one, or a large value, which adds no inversion.
Shares two_kinds(std::size_t low, std::size_t high) {
  std::vector<Shares> column(high + 1, Shares{1.0}); // for 0, 1, ... small values
  for (std::size_t l = 1; l <= low; ++l)
    for (std::size_t h = 1; h <= high; ++h) {
      const double last_small = as_double(l) / as_double(l + h);
      Shares next(l * h + 1, 0.0);
      for (std::size_t k = 0; k < column[h].size(); ++k) next[k + h] += last_small * column[h][k];
      for (std::size_t k = 0; k < column[h - 1].size(); ++k) next[k] += (1 - last_small) * column[h - 1][k];
      column[h] = std::move(next);
    }
  return column[high];
}

Shares inversion_shares(Sample series) {
  const auto ascending = sorted(series);
  Shares shares{1.0};
  for (auto at = ascending.begin(); at != ascending.end();) {
    const auto next = std::upper_bound(at, ascending.end(), *at);
    const auto below = static_cast<std::size_t>(at - ascending.begin());
    shares = product(shares, two_kinds(below, static_cast<std::size_t>(next - at)));
    at = next;
  }
  return shares;
}

} // namespace

std::optional<double> tied_trend_exact_p(Sample series) {
  constexpr std::size_t longest = 100;
  if (!usable(series) || series.size() > longest) return std::nullopt;
  const Shares shares = inversion_shares(series);
  const auto untied_pairs = shares.size() - 1;
  const auto distance = static_cast<std::size_t>(std::abs(mann_kendall(series)->s));
  const std::size_t tail = (untied_pairs - distance) / 2; // inversions at or beyond the observed one
  const double one_sided =
      std::accumulate(shares.begin(), shares.begin() + static_cast<std::ptrdiff_t>(tail) + 1, 0.0);
  return std::min(1.0, 2 * one_sided);
}

} // namespace dorsal::statistics
