#pragma once
// Which decisions about a phase make sense, by where it stands and what it is graded.
#include "engine/core/programme/phase_state.h"
#include "engine/store/people/decisions.h"

#include <vector>

namespace dorsal {

struct DecidedPhase {
  Standing standing{};
  Grade grade{};
  bool is_only_one{}; // of its programme: it is never set aside
};

// In the order in which a page offers them.
[[nodiscard]] std::vector<DecisionKind> possible_decisions(const DecidedPhase& phase);

} // namespace dorsal
