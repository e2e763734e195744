#include "engine/core/analysis/factor_summary.h"

#include "engine/core/statistics/quantile.h"

#include <cmath>
#include <map>
#include <set>

namespace dorsal::analysis {
namespace {

constexpr std::size_t most_levels = 37;
constexpr double coarse_deg = 5;

bool too_many_levels(Trials trials, Factor factor) {
  std::set<double> different;
  for (const TrialRow& t : trials) {
    if (const auto degrees = degrees_of(t, factor)) different.insert(*degrees);
    if (different.size() > most_levels) return true;
  }
  return false;
}

FactorLevel level(double degrees, Trials members, double confidence) {
  const auto times = correct_times_ms(members);
  return {degrees, summarise_accuracy(members, confidence).overall, times.size(), statistics::median(times),
          statistics::median_bounds(times, confidence)};
}

} // namespace

std::vector<FactorLevel> by_factor(Trials trials, Factor factor, double confidence) {
  const bool coarse = too_many_levels(trials, factor);
  std::map<double, std::vector<TrialRow>> cells;
  for (const TrialRow& t : trials)
    if (const auto degrees = degrees_of(t, factor))
      cells[coarse ? std::nearbyint(*degrees / coarse_deg) * coarse_deg : *degrees].push_back(t);
  std::vector<FactorLevel> levels;
  for (const auto& [degrees, members] : cells) levels.push_back(level(degrees, members, confidence));
  return levels;
}

} // namespace dorsal::analysis
