#pragma once
// Who is in which group and takes the conditions in which order. From the seed and the participant's number
// alone: the same on every machine, and a study that goes on for more people leaves those before as they are.
// Groups: blocks of as many as the shares add up to, shuffled each (permuted blocks), so that after every
// block groups stand as their shares. Orders are dealt out within each group, a whole square or all orders
// before one comes again, shuffled within it: each condition stands at each place equally often, but for one
// at any moment (Williams). An odd number of conditions takes two squares, one after the other. All orders:
// of 6 conditions at most (720).
#include "engine/core/study/study_design.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace dorsal::study {

inline constexpr std::size_t most_conditions = 24;
inline constexpr std::size_t most_counterbalanced = 6;

struct Allocation {
  int participant = 1;            // number, from 1
  std::size_t group = 0;          // place among the design's
  std::vector<std::size_t> order; // conditions, in the order in which they are taken
  std::uint64_t seed = 0;         // of the participant's sessions; the n-th condition's is seed + n
};

[[nodiscard]] std::vector<Allocation> allocate(const StudyDesign& design, int participants);

// The rows of a design balanced for what comes before: n for an even number, 2 n for an odd one.
[[nodiscard]] std::vector<std::vector<std::size_t>> williams_rows(std::size_t conditions);

struct Balance {
  std::vector<std::size_t> in_group;              // people, by group
  std::vector<std::vector<std::size_t>> at_place; // times, by condition and place
  std::vector<std::vector<std::size_t>> after;    // times condition [second] came right after [first]
  std::size_t place_difference = 0;               // the most that two counts of at_place differ
  std::size_t after_difference = 0;               // likewise of after, a condition after itself left out
};

[[nodiscard]] Balance balance_of(const StudyDesign& design, const std::vector<Allocation>& allocations);

} // namespace dorsal::study
