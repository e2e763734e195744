#pragma once
// What a patient has told once about themselves (handedness, age band, answering hand, each skippable) and
// how they like their screens and keys: words by name, as in migrations/step_2.h. Throws
// Error(database_error).
#include "engine/core/visit/person.h"
#include "engine/store/file/database.h"

#include <string>

namespace dorsal {

[[nodiscard]] PatientFacts read_patient_facts(Database& database, const std::string& patient);
// Later words replace earlier ones. The patient has to have a session.
void keep_patient_facts(Database& database, const std::string& patient, const PatientFacts& facts);

} // namespace dorsal
