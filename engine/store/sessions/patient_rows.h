#pragma once
// A patient's row by code. Internal to the store: called inside a transaction. Throws Error(not_found).
#include "engine/store/file/sqlite_forward.h"
#include "engine/store/file/uuid.h"

#include <cstdint>
#include <string>

namespace dorsal {

struct PatientRow {
  std::int64_t row{};
  Uuid uuid;
};

// Also where the rest of the row cannot be read.
[[nodiscard]] std::int64_t patient_number(SQLite::Database& sqlite, const std::string& code);

[[nodiscard]] PatientRow patient_row(SQLite::Database& sqlite, const std::string& code);

} // namespace dorsal
