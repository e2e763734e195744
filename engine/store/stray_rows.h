#pragma once
// Inputs that did not become the answer, as rows beside their trial, and back. Internal to the store: called
// inside a transaction, throws SQLite::Exception.
#include "engine/core/trial.h"
#include "engine/store/sqlite_forward.h"

#include <cstdint>
#include <vector>

namespace dorsal {

void insert_strays(SQLite::Database& sqlite, std::int64_t trial_row, const std::vector<StrayRecord>& strays);
[[nodiscard]] std::vector<StrayRecord> select_strays(SQLite::Database& sqlite, std::int64_t trial_row);

} // namespace dorsal
