#pragma once
// Rig checks as they were made: kept whole, and named by the sessions that follow on the same machine.
#include "engine/store/file/database.h"

#include <optional>

namespace dorsal {

struct StoredRigCheck {
  Uuid uuid{};
  std::string checked_utc;
  std::string software_version;
  std::string summary; // "research no, clinic yes, practice yes"
  std::string report;  // JSON, schema dorsal.rig_check
};

// Returns the new check's UUID; `check.uuid` is not looked at. Throws Error(database_error).
Uuid keep_rig_check(Database& database, const StoredRigCheck& check);
// Of this machine; empty when none was made.
[[nodiscard]] std::optional<StoredRigCheck> last_rig_check(Database& database);

} // namespace dorsal
