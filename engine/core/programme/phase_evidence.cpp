#include "engine/core/programme/phase_evidence.h"

#include "engine/core/protocol/programme.h"

#include <algorithm>

namespace dorsal {

const Phase* phase_of(const BlockHeader& block, std::span<const Phase> phases) {
  if (!block.phase.empty()) return find_phase(phases, block.phase);
  const auto found = std::ranges::find_if(
      phases, [&](const Phase& phase) { return std::ranges::count(tasks_of(phase), block.kind.task) > 0; });
  return found == phases.end() ? nullptr : &*found;
}

} // namespace dorsal
