#pragma once
// That somebody was deleted from this database, or a session removed, durably and without naming anybody:
// SHA-256 over the database's own UUID (its local station's) and the patient's or session's, which is random
// and known to nobody afterwards but to files that still hold it. So a journal, result or archive that comes
// later is recognised, and two databases' marks cannot be joined. Internal to the store.
#include "engine/store/file/sqlite_forward.h"

#include <string>

namespace dorsal {

// Within the transaction of the deletion.
void mark_deleted(SQLite::Database& sqlite, const std::string& patient_uuid);
// False for a patient who is here: somebody who was deleted may be taken on again.
[[nodiscard]] bool is_deleted(SQLite::Database& sqlite, const std::string& patient_uuid);

// Within the transaction that removes it.
void mark_removed(SQLite::Database& sqlite, const std::string& session_uuid);
// False for a session that is here.
[[nodiscard]] bool is_removed(SQLite::Database& sqlite, const std::string& session_uuid);

} // namespace dorsal
