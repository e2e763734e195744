#pragma once
// The tables that hold something about a patient, whatever tables there are: found by following foreign keys
// from patient, through any table and any number of columns, so that a later table is found without being
// named anywhere. Internal to the store.
#include "engine/store/file/sqlite_forward.h"

#include <string>
#include <vector>

namespace dorsal {

struct PatientTable {
  std::string name;
  std::string condition; // which of its rows are the patient's
};

// `which` is a condition on the row of patient, such as "code = ?1"; it may come several times in one of the
// conditions, so its parameters need numbers. The table patient is the first.
[[nodiscard]] std::vector<PatientTable> tables_of_patient(SQLite::Database& sqlite, const std::string& which);

// A query for every UUID that names the patient or something of theirs; the patient's own comes first.
[[nodiscard]] std::string names_of_patient(SQLite::Database& sqlite, const std::string& which);

} // namespace dorsal
