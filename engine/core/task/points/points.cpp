#include "engine/core/task/points/points.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dorsal::points {
namespace {

constexpr std::array distances{5,  6,  7,  8,  10, 12, 14, 16, 18,  20,  25,  30, 35,
                               40, 45, 50, 55, 60, 70, 80, 90, 100, 110, 125, 150};
static_assert(distances.front() == closest_mm && distances.back() == widest_mm);

constexpr int longest_run = 3;

// The narrowest that is at least so wide.
double level_of(int mm) {
  return static_cast<double>(std::ranges::lower_bound(distances, mm) - distances.begin());
}

bool runs_too_long(const std::vector<int>& points) {
  int run = 1;
  for (std::size_t i = 1; i < points.size(); ++i) {
    run = points[i] == points[i - 1] ? run + 1 : 1;
    if (run > longest_run) return true;
  }
  return false;
}

} // namespace

std::span<const int> distances_mm() { return distances; }

adaptation::StaircaseRule staircase_of(const Rule& rule) {
  return {.start = level_of(rule.start_mm),
          .easier_steps = {3},
          .harder_steps = {1},
          .lowest = level_of(rule.least_mm),
          .highest = level_of(rule.most_mm)};
}

int distance_at(double level) {
  const double last = static_cast<double>(distances.size() - 1);
  return distances.at(static_cast<std::size_t>(std::lround(std::clamp(level, 0.0, last))));
}

std::vector<int> plan_points(int count, Random draws) {
  std::vector<int> points;
  for (int i = 0; i < count; ++i) points.push_back(1 + i % 2);
  do draws.shuffle(std::span{points});
  while (runs_too_long(points));
  return points;
}

} // namespace dorsal::points
