#include "engine/session/history.h"

namespace dorsal {

History read_history(Database& database, const std::string& patient) {
  SessionReader reader{database};
  History history;
  history.assess_blocks = static_cast<int>(reader.blocks_of(patient, BlockKind::assess).size());
  for (const StoredBlock& block : reader.blocks_of(patient, BlockKind::train))
    for (const TrialRecord& trial : block.record.trials)
      if (trial.planned.level) history.last_level = trial.planned.level;
  return history;
}

std::string form_due(const BlockSpec& block, int earlier_blocks) {
  return block.sets[static_cast<std::size_t>(earlier_blocks) % block.sets.size()];
}

} // namespace dorsal
