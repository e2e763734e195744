#pragma once
// Answers too fast to have been judged. Times in milliseconds or any one unit.
// faster_than counts times below a limit (anticipations; 300 ms for a choice; default rule: flag above 5 % of
// trials). ewma_fast_guess sorts trials by time and smooths their correctness, z_i = lambda x_i + (1 -
// lambda) z_{i-1} from .5; the first z above .5 + L sd sqrt(lambda/(2-lambda) (1 - (1-lambda)^{2i})) ends the
// zone of guessing (Vandekerckhove & Tuerlinckx 2007, Psychon. Bull. Rev. 14:1011). At lambda .01, L 1.5 it
// marks more than 5 % of trials in a fifth to nearly half of clean sessions of 40-80 trials: not for sessions
// below 200 trials. Refuses (nullopt): empty or non-finite times, unequal lengths.
#include "engine/core/statistics/proportion.h"

#include <optional>
#include <vector>

namespace dorsal::statistics {

struct FastTrials {
  Count count; // "correct" is the number of fast ones
  double proportion;
};
[[nodiscard]] std::optional<FastTrials> faster_than(Sample rt, double limit);

struct EwmaRule {
  double lambda = 0.01;
  double limit_sds = 1.5;
  double start = 0.5;
  double sd = 0.5;
};

struct EwmaFastGuess {
  std::optional<std::size_t> rank; // one-based rank of the first trial in control; missing when none is
  std::optional<double> cutoff;    // its time
  std::size_t flagged{};           // trials faster than that
};
[[nodiscard]] std::optional<EwmaFastGuess> ewma_fast_guess(Sample rt, const std::vector<bool>& correct,
                                                           const EwmaRule& rule = {});

} // namespace dorsal::statistics
