#pragma once
// The rows that belong to a session, whatever tables there are: found by their foreign keys, so that a later
// table travels without being named here. Internal to the store.
#include "engine/store/file/sqlite_forward.h"

#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

// A table whose rows belong to a session, directly or through another such table.
struct OwnedTable {
  std::string name;
  std::string owner;                // "session", or the table that the rows belong to
  std::string owner_key;            // the column that names the owner's row
  std::string row_key;              // the column of its own integer primary key; empty without one
  std::vector<std::string> columns; // the others, in the order of the schema
};

// Owners come before what they own, each followed by its own.
[[nodiscard]] std::vector<OwnedTable> tables_of_sessions(SQLite::Database& sqlite);

// Whether the rows of the table are what a session is counted by: its trials, led ones among them.
[[nodiscard]] bool holds_trials(std::string_view table);

} // namespace dorsal
