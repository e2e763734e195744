#include "engine/store/patient_rows.h"

#include "engine/store/cells.h"

namespace dorsal {

PatientRow patient_row(SQLite::Database& sqlite, const std::string& code) {
  SQLite::Statement select(sqlite, "SELECT patient, uuid FROM patient WHERE code = ?");
  Bind(select) << code;
  if (!select.executeStep())
    throw Error(ExitCode::not_found,
                fmt::format("there is no patient \"{}\"; `dorsal sessions` lists all", code));
  Cells cells(select);
  const auto row = cells.integer<std::int64_t>();
  return {row, cells.uuid()};
}

} // namespace dorsal
