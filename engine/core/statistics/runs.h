#pragma once
// Runs of equal answers in a sequence of two kinds.
// Runs test: Wald & Wolfowitz 1940 (Ann. Math. Stat. 11:147), normal approximation without continuity
// correction. longest_run_p: the exact chance that n fair answers hold a run of at least r of either kind
// (Schilling 1990), by counting. Refuses (nullopt): an empty sequence; a runs test with only one kind of
// answer, where nothing can be said.
#include <cstddef>
#include <optional>
#include <vector>

namespace dorsal::statistics {

struct RunsTest {
  std::size_t runs;
  std::size_t n_true;
  std::size_t n_false;
  double z; // below 0: too few runs (perseveration); above 0: alternation
  double p; // two-sided
};
[[nodiscard]] std::optional<RunsTest> runs_test(const std::vector<bool>& sequence);

struct LongestRun {
  std::size_t length;
  double p; // of a run at least as long by fair answers
};
[[nodiscard]] std::optional<LongestRun> longest_run(const std::vector<bool>& sequence);
[[nodiscard]] double longest_run_p(std::size_t n, std::size_t r);

} // namespace dorsal::statistics
