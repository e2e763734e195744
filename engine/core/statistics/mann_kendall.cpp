#include "engine/core/statistics/mann_kendall.h"

#include <numbers>
#include <numeric>

namespace dorsal::statistics {
namespace {

// Pairs (i < j) with x[i] > x[j], by merge sort (Knight 1966, JASA 61:436): a million values take a second,
// not a day.
std::int64_t count_falls(std::span<double> x, std::span<double> scratch) {
  if (x.size() < 2) return 0;
  const std::size_t half = x.size() / 2;
  std::int64_t falls = count_falls(x.first(half), scratch) + count_falls(x.subspan(half), scratch);
  std::size_t left = 0;
  std::size_t right = half;
  for (std::size_t out = 0; out < x.size(); ++out) {
    const bool take_left = right == x.size() || (left < half && x[left] <= x[right]);
    if (!take_left) falls += static_cast<std::int64_t>(half - left);
    scratch[out] = x[take_left ? left++ : right++];
  }
  std::copy_n(scratch.begin(), x.size(), x.begin());
  return falls;
}

std::vector<double> tie_groups(Sample x) {
  const auto ascending = sorted(x);
  std::vector<double> sizes;
  for (auto at = ascending.begin(); at != ascending.end();) {
    const auto next = std::find_if(at, ascending.end(), [&](double value) { return value != *at; });
    sizes.push_back(static_cast<double>(next - at));
    at = next;
  }
  return sizes;
}

double tied_pairs(Sample x) {
  double pairs = 0;
  for (const double t : tie_groups(x)) pairs += t * (t - 1) / 2;
  return pairs;
}

std::int64_t rises_minus_falls(Sample x) {
  std::vector<double> copy(x.begin(), x.end());
  std::vector<double> scratch(x.size());
  const std::int64_t falls = count_falls(copy, scratch);
  const auto n = static_cast<std::int64_t>(x.size());
  return n * (n - 1) / 2 - static_cast<std::int64_t>(tied_pairs(x)) - 2 * falls;
}

double z_with_continuity(std::int64_t s, double variance) {
  if (s == 0 || variance <= 0) return 0;
  return (static_cast<double>(s) - (s > 0 ? 1 : -1)) / std::sqrt(variance);
}

// The share of the n! orders with each number of inversions.
std::vector<double> mahonian_shares(std::size_t n) {
  std::vector<double> shares{1.0};
  for (std::size_t m = 2; m <= n; ++m) {
    std::vector<double> next(shares.size() + m - 1, 0.0);
    for (std::size_t i = 0; i < shares.size(); ++i)
      for (std::size_t j = 0; j < m; ++j) next[i + j] += shares[i] / as_double(m);
    shares = std::move(next);
  }
  return shares;
}

} // namespace

double tie_correction(Sample x) {
  double sum = 0;
  for (const double t : tie_groups(x)) sum += t * (t - 1) * (2 * t + 5);
  return sum;
}

std::optional<MannKendall> mann_kendall(Sample series) {
  if (!usable(series)) return std::nullopt;
  const double n = as_double(series.size());
  const double pairs = n * (n - 1) / 2;
  MannKendall test{};
  test.n = series.size();
  test.s = rises_minus_falls(series);
  test.variance_s = (n * (n - 1) * (2 * n + 5) - tie_correction(series)) / 18;
  test.z = z_with_continuity(test.s, test.variance_s);
  test.p = std::erfc(std::fabs(test.z) / std::numbers::sqrt2);
  const double untied = pairs - tied_pairs(series);
  if (pairs > 0) test.tau_a = static_cast<double>(test.s) / pairs;
  if (untied > 0) test.tau_b = static_cast<double>(test.s) / std::sqrt(pairs * untied);
  return test;
}

std::optional<double> mann_kendall_exact_p(Sample series) {
  if (!usable(series) || series.size() > 170 || tied_pairs(series) > 0) return std::nullopt;
  const auto shares = mahonian_shares(series.size());
  const auto distance = static_cast<std::size_t>(std::abs(rises_minus_falls(series)));
  const std::size_t tail = (shares.size() - 1 - distance) / 2; // inversions at or beyond the observed one
  const double one_sided =
      std::accumulate(shares.begin(), shares.begin() + static_cast<std::ptrdiff_t>(tail) + 1, 0.0);
  return std::min(1.0, 2 * one_sided);
}

} // namespace dorsal::statistics
