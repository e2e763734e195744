#pragma once
// Grades already worked out, so that a list of many patients does not read every trial again. A grade is good
// for as long as the patient's state (engine/store/patients.h) is the one it was worked out from.
#include "engine/core/readiness/grade.h"
#include "engine/store/patients.h"

#include <map>
#include <string>

namespace dorsal::console {

class GradeShelf {
public:
  // Null where it has to be worked out again.
  [[nodiscard]] const Grade* find(const PatientOverview& patient) const;
  Grade work_out(Database& database, const PatientOverview& patient);

private:
  struct Kept {
    std::string state;
    Grade grade{};
  };
  std::map<std::string, Kept> kept_; // by code
};

} // namespace dorsal::console
