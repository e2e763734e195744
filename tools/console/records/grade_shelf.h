#pragma once
// Grades already worked out, so that a list of many patients does not read every trial again. A grade is good
// for as long as the patient's state (engine/store/people/patients.h) is the one it was worked out from.
#include "engine/core/protocol/protocol.h"
#include "engine/core/readiness/grade.h"
#include "engine/store/people/patients.h"
#include "tools/console/records/records.h"

#include <map>
#include <string>

namespace dorsal::console {

class GradeShelf {
public:
  // Null where it has to be worked out again.
  [[nodiscard]] const Grade* find(const PatientOverview& patient) const;
  Grade work_out(Records& records, const PatientOverview& patient);

  // What the list says beside the grade; null where the grade is not known yet.
  struct Kept {
    std::string state;
    Grade grade{};
    Dose dose{};
    std::vector<std::string_view> flags{}; // "pain rose", "accuracy falls"
    std::size_t left_out{};                // sessions that cannot be read
  };
  [[nodiscard]] const Kept* known(const PatientOverview& patient) const;

private:
  std::map<std::string, Kept> kept_; // by code
};

} // namespace dorsal::console
