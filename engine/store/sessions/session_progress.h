#pragma once
// How far a running session has come, read from what it has saved. Throws Error(database_error).
#include "engine/core/trial/session_record.h"
#include "engine/store/file/database.h"

#include <optional>
#include <string>

namespace dorsal {

struct SessionProgress {
  Uuid session{};
  SessionState state{};
  int block{}; // 0 before the first
  std::optional<BlockKind> kind{};
  int pictures{};     // planned in that block
  int trials_saved{}; // in that block: answers and time-outs
};

// Of the patient's session that was last written to.
[[nodiscard]] std::optional<SessionProgress> last_progress(Database& database, const std::string& patient);

} // namespace dorsal
