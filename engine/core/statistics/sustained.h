#pragma once
// How long until a criterion has been met m sessions running, when each session meets it with probability q.
// Expected sessions (1 - q^m) / ((1 - q) q^m) (Feller 1968, XIII.7); within N by the Markov chain of the
// current run. Refuses (nullopt): q outside [0, 1], m < 1, N < 0, and an expectation at q = 0, which never
// comes.
#include <optional>

namespace dorsal::statistics {

[[nodiscard]] std::optional<double> sustained_expected_sessions(double q, int m);
[[nodiscard]] std::optional<double> sustained_within(double q, int m, int sessions);

} // namespace dorsal::statistics
