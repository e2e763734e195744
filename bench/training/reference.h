#pragma once
// Simulated methods against an independent simulation of the same observers (tests/golden/vectors,
// open_05_sim_adaptive.csv): bias and SD of the estimated target level in degrees, mean accuracy during the
// run, each with its z. Standard errors hold both simulations' Monte Carlo error - SD / sqrt(n), for an SD
// SD / sqrt(2n) - and the rounding of the file, a last place / sqrt(12). The limit is where one of all values
// lies beyond it by chance in 5 of 100 comparisons (Sidak 1967). Throws bad_input where columns or numbers
// are not there.
#include "bench/training/training.h"

#include <string_view>
#include <vector>

namespace dorsal::bench {

// Rows of methods whose name begins with "QUEST+": the others' set-ups differ from ours.
[[nodiscard]] std::vector<ReferenceCell> read_reference(std::string_view csv);

[[nodiscard]] ReferenceComparison compare(const std::vector<MethodCell>& cells,
                                          const std::vector<ReferenceCell>& reference);

[[nodiscard]] std::string to_text(const ReferenceComparison& comparison);
[[nodiscard]] nlohmann::ordered_json to_json(const ReferenceComparison& comparison);

} // namespace dorsal::bench
