#pragma once
// A patient's row by code. Internal to the store: called inside a transaction. Throws Error(not_found).
#include "engine/store/sqlite_forward.h"
#include "engine/store/uuid.h"

#include <cstdint>
#include <string>

namespace dorsal {

struct PatientRow {
  std::int64_t row{};
  Uuid uuid;
};

[[nodiscard]] PatientRow patient_row(SQLite::Database& sqlite, const std::string& code);

} // namespace dorsal
