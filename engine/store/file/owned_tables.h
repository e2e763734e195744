#pragma once
// The tables whose rows belong to a row of one table, whatever tables there are: found by their foreign keys,
// through any of each other, so that a later table is found without being named anywhere. Internal to the
// store: throws SQLite::Exception.
#include "engine/store/file/sqlite_forward.h"

#include <string>
#include <vector>

namespace dorsal {

// `root` first and every owner before what it owns, each followed by its own; among equals the older table.
[[nodiscard]] std::vector<std::string> owned_tables(SQLite::Database& sqlite, const std::string& root);

} // namespace dorsal
