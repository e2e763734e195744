#include "engine/core/analysis/figures.h"

#include "engine/core/analysis/time_summary.h"
#include "engine/core/statistics/quantile.h"

#include <algorithm>
#include <cmath>

namespace dorsal::analysis {
namespace {

constexpr std::size_t most_bins = 40;

// A round width (1, 2 or 5 times a power of ten) near Freedman and Diaconis' 1981 rule, so that labels read
// well.
double bin_width(const std::vector<double>& ascending) {
  const double spread =
      *statistics::quantile_of_sorted(ascending, 0.75) - *statistics::quantile_of_sorted(ascending, 0.25);
  const double wide = (ascending.back() - ascending.front()) / static_cast<double>(most_bins - 2);
  const double wished = std::max({2 * spread / std::cbrt(static_cast<double>(ascending.size())), wide, 1.0});
  const double power = std::pow(10, std::floor(std::log10(wished)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * power >= wished) return factor * power;
  return 10 * power;
}

std::vector<double> edges_for(const std::vector<double>& ascending) {
  std::vector<double> edges;
  if (ascending.empty()) return edges;
  const double width = bin_width(ascending);
  const double first = std::floor(ascending.front() / width) * width;
  edges.push_back(first);
  while (edges.back() <= ascending.back() && edges.size() <= most_bins)
    edges.push_back(first + static_cast<double>(edges.size()) * width);
  return edges;
}

std::vector<std::size_t> counts(const std::vector<double>& times, const std::vector<double>& edges) {
  std::vector<std::size_t> result(edges.empty() ? 0 : edges.size() - 1, 0);
  for (const double t : times) {
    const auto above = std::upper_bound(edges.begin(), edges.end(), t) - edges.begin();
    ++result[std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(above, 1)) - 1, result.size() - 1)];
  }
  return result;
}

std::vector<double> quantiles(const std::vector<double>& ascending) {
  std::vector<double> result;
  for (const double p : {0.1, 0.3, 0.5, 0.7, 0.9})
    if (const auto q = statistics::quantile_of_sorted(ascending, p)) result.push_back(*q);
  return result;
}

Histogram histogram(Trials trials) {
  const auto left = correct_times_of_side(trials, Shown::left);
  const auto right = correct_times_of_side(trials, Shown::right);
  std::vector<double> both(left.size() + right.size());
  std::merge(left.begin(), left.end(), right.begin(), right.end(), both.begin());
  const auto edges = edges_for(both);
  return {edges, counts(left, edges), counts(right, edges), quantiles(left), quantiles(right)};
}

std::vector<statistics::AccuracyBin> conditional(Trials trials) {
  const auto given = where(trials, timed);
  std::vector<bool> right;
  for (const TrialRow& t : given) right.push_back(correct(t));
  return statistics::conditional_accuracy(times_ms(given), right, 5);
}

} // namespace

Figures figures(Trials trials) { return {histogram(trials), conditional(trials)}; }

} // namespace dorsal::analysis
