#pragma once
// What a new session has to know of a patient's earlier ones.
#include "engine/core/protocol.h"
#include "engine/store/session_reader.h"

#include <string>

namespace dorsal {

struct History {
  int assess_blocks{};              // finished or not: parallel forms are taken in turn
  std::optional<double> last_level; // where training left off
};

[[nodiscard]] History read_history(Database& database, const std::string& patient);

// Which of a block's parallel forms is due.
[[nodiscard]] std::string form_due(const BlockSpec& block, int earlier_blocks);

} // namespace dorsal
