#include "engine/store/sessions/patient_rows.h"

#include "engine/store/file/cells.h"

namespace dorsal {

namespace {

struct WrittenPatient {
  std::int64_t row{};
  std::string uuid;
};

WrittenPatient written_patient(SQLite::Database& sqlite, const std::string& code) {
  SQLite::Statement select(sqlite, "SELECT patient, uuid FROM patient WHERE code = ?");
  Bind(select) << code;
  if (!select.executeStep())
    throw Error(ExitCode::not_found,
                fmt::format("there is no patient \"{}\"; `dorsal sessions` lists all", code));
  Cells cells(select);
  const auto row = cells.integer<std::int64_t>();
  return {row, cells.text()};
}

} // namespace

std::int64_t patient_number(SQLite::Database& sqlite, const std::string& code) {
  return written_patient(sqlite, code).row;
}

PatientRow patient_row(SQLite::Database& sqlite, const std::string& code) {
  const WrittenPatient written = written_patient(sqlite, code);
  if (const auto uuid = parse_uuid(written.uuid)) return {written.row, *uuid};
  throw Error(
      ExitCode::database_error,
      fmt::format("the database holds \"{}\" as the UUID of {}; go on with a backup", written.uuid, code));
}

} // namespace dorsal
