#include "engine/core/statistics/runs.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dorsal::statistics {
namespace {

std::size_t count_runs(const std::vector<bool>& sequence) {
  std::size_t runs = 1;
  for (std::size_t i = 1; i < sequence.size(); ++i) runs += sequence[i] != sequence[i - 1] ? 1 : 0;
  return runs;
}

} // namespace

std::optional<RunsTest> runs_test(const std::vector<bool>& sequence) {
  const auto n_true = static_cast<std::size_t>(std::count(sequence.begin(), sequence.end(), true));
  const std::size_t n_false = sequence.size() - n_true;
  if (n_true == 0 || n_false == 0) return std::nullopt;
  const auto n = static_cast<double>(sequence.size());
  const double product = 2 * static_cast<double>(n_true) * static_cast<double>(n_false);
  const double expected = product / n + 1;
  const double variance = product * (product - n) / (n * n * (n - 1));
  const std::size_t runs = count_runs(sequence);
  if (variance <= 0) return RunsTest{runs, n_true, n_false, 0, 1};
  const double z = (static_cast<double>(runs) - expected) / std::sqrt(variance);
  return RunsTest{runs, n_true, n_false, z, std::erfc(std::fabs(z) / std::numbers::sqrt2)};
}

std::optional<LongestRun> longest_run(const std::vector<bool>& sequence) {
  if (sequence.empty()) return std::nullopt;
  std::size_t longest = 1;
  std::size_t current = 1;
  for (std::size_t i = 1; i < sequence.size(); ++i) {
    current = sequence[i] == sequence[i - 1] ? current + 1 : 1;
    longest = std::max(longest, current);
  }
  return LongestRun{longest, longest_run_p(sequence.size(), longest)};
}

double longest_run_p(std::size_t n, std::size_t r) {
  if (r > n) return 0;
  if (r <= 1) return n == 0 ? 0 : 1;
  std::vector<double> current(r, 0.0); // the chance of a current run of each length, none yet as long as r
  current[1] = 1;
  double reached = 0;
  for (std::size_t i = 1; i < n; ++i) {
    const double turn = (1 - reached) / 2;
    reached += current[r - 1] / 2;
    for (std::size_t length = r - 1; length > 1; --length) current[length] = current[length - 1] / 2;
    current[1] = turn;
  }
  return reached;
}

} // namespace dorsal::statistics
