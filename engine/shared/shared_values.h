#pragma once
// Which values a row of the shared store may hold, whoever writes it: what a station's file checks, taken
// from its schema, and what more its readers ask of a record (cells.h, session_check.h, stray_rows.h). So a
// row that is there can be read by everybody's exports. Internal to the store.
#include "engine/shared/shared_schema.h"

#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

// The statement that gives a table its checks, in the place of those it had. Rows that are older than a check
// are not judged again.
[[nodiscard]] std::string shared_value_rules(SQLite::Database& sqlite, const SharedTable& table);
// Of decisions, exclusions and protocols: of those checks of a file's table that fit the columns there.
[[nodiscard]] std::string shared_value_rules(SQLite::Database& sqlite, std::string_view shared,
                                             std::string_view in_file);

// The expressions of all CHECKs of a table of a file, in PostgreSQL's words.
[[nodiscard]] std::vector<std::string> checks_in_file(SQLite::Database& sqlite, std::string_view table);

} // namespace dorsal
