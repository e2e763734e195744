#pragma once
// The patients of a clinic: list, adding, archiving. Adding and archiving are entries of the audit log.
// Archived patients keep everything and are only out of sight. Throw Error(not_found) for unknown ones.
#include "engine/core/trial/session_record.h"
#include "engine/store/audit/author.h"
#include "engine/store/sessions/session_reader.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct PatientOverview {
  Uuid uuid;
  std::string code;
  bool archived{};
  int sessions{}; // excluded ones included
  int decisions{};
  std::string state;                     // changes whenever something the grade rests on does
  std::optional<WallClock> last_start{}; // of the sessions that count
};

// By code; of those whose own row can be read, and of the others why it cannot.
[[nodiscard]] std::vector<PatientOverview> patient_overviews(Database& database);
[[nodiscard]] std::vector<LeftOutSession> unreadable_patients(Database& database);
[[nodiscard]] PatientOverview patient_overview(Database& database, const std::string& code);

// Under a new code of six characters that are not easily mistaken for one another.
[[nodiscard]] std::string add_patient(Database& database, const Author& author);

// Under a code that somebody chose; false where it is taken. Throws Error(bad_input) where it is none.
[[nodiscard]] bool add_patient_as(Database& database, const std::string& code, const Author& author);

enum class Shelf { in_sight, archived };
// A code that somebody means to practise under: known from then on, also before anything else is kept.
// Nothing where it is known. No entry of the audit log: nobody of the clinic adds it.
void know_code(Database& database, const std::string& code);
void put_patient(Database& database, const std::string& code, Shelf shelf, const Author& author);

} // namespace dorsal
