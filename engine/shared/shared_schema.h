#pragma once
// The tables of the shared store, as they follow from those of a station's file: which tables travel is
// written down here, their columns are read from the schema. Every key begins with site and month ("2026-11",
// of the session's start in UTC), so that each table can be partitioned or distributed by either. Notes,
// decisions, accounts and the audit log do not travel. Internal to the store.
#include "engine/store/file/sqlite_forward.h"

#include <string>
#include <vector>

namespace dorsal {

struct SharedColumn {
  std::string name;
  std::string type; // PostgreSQL's
  bool required{};
};

// Each row begins with site, month and the session's UUID; `columns` follow them.
struct SharedTable {
  std::string name;
  std::string owner; // "session", or the table of trials that the rows belong to, by its UUID
  std::vector<SharedColumn> columns;
  std::vector<std::string> key; // after site, month and session_uuid
  std::string select;           // the values of `columns` in a station's file, for the session in row ?1
};

// The session's own table is the first. `sqlite` is any database of this program's version.
[[nodiscard]] std::vector<SharedTable> shared_tables(SQLite::Database& sqlite);

// Number of rows that belong to a session of a station's file, as an SQL expression over session s.
[[nodiscard]] std::string shared_row_count(SQLite::Database& sqlite);

} // namespace dorsal
