#include "engine/core/programme/phase_evidence.h"

#include "engine/core/protocol/programme.h"

#include <algorithm>

namespace dorsal {

namespace {

const Phase* first_with(TaskId task, std::span<const Phase> phases) {
  const auto found = std::ranges::find_if(
      phases, [task](const Phase& phase) { return std::ranges::count(tasks_of(phase), task) > 0; });
  return found == phases.end() ? nullptr : &*found;
}

} // namespace

const Phase* phase_of(const BlockHeader& block, std::span<const Phase> phases) {
  if (!block.phase.empty()) return find_phase(phases, block.phase);
  if (const Phase* phase = first_with(block.kind.task, phases)) return phase;
  // Words and arrows were shown beside backs, and explain their grade.
  return block.kind.task == TaskId::words ? first_with(TaskId::judgement, phases) : nullptr;
}

bool has_trials(const BlockRecord& block) {
  return !block.trials.empty() || !block.led.empty() || !block.activities.empty();
}

} // namespace dorsal
