#pragma once
// Forward migrations: step n takes a file from version n - 1 to version n, inside one transaction each.
// `PRAGMA user_version` holds the version; 0 is an empty file. There is no way back: a newer file is refused.
// A released step is frozen letter by letter, its comments and the paths in them included: files from
// elsewhere are compared with what it makes (guarded.h).
#include "engine/store/file/sqlite_forward.h"

namespace dorsal {

// "Drsl": tells our files from anybody else's SQLite file (PRAGMA application_id).
inline constexpr int application_id = 0x4472736c;

[[nodiscard]] int newest_version();
[[nodiscard]] int version_of(SQLite::Database& database);

// Brings the file up to `target`. Throws SQLite::Exception; a step that fails leaves the version before it,
// and so does one after which more references lead nowhere than before. Foreign keys are on or off as they
// were.
void migrate(SQLite::Database& database, int target = newest_version());

} // namespace dorsal
