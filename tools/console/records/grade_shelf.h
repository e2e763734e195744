#pragma once
// Grades already worked out, so that a list of many patients does not read every trial again. A grade is good
// for as long as the patient's state (engine/store/people/patients.h) is the one it was worked out from and
// nobody decided anything; what is due, for a day.
#include "engine/clinic/programme/patient_programme.h"
#include "engine/core/dose/adherence.h"
#include "engine/store/people/patients.h"
#include "tools/console/records/records.h"

#include <map>
#include <string>

namespace dorsal::console {

class GradeShelf {
public:
  // What the list says of a patient.
  struct Kept {
    std::string state;
    int decisions{};
    ProgrammeOnRecord on_record{}; // without the findings
    Day day{};                     // that grade, phases, due and adherence are of
    Grade grade{};                 // of the phase in front
    Json phases{};                 // that are open: name, state, grade
    std::string due{};
    std::optional<Adherence> adherence{}; // where there are several phases: the one that lags most
    Dose dose{};
    std::vector<std::string_view> flags{}; // "pain rose", "accuracy falls"
    std::size_t left_out{};                // sessions that cannot be read
    std::vector<double> course{};          // share of right answers of the last assess blocks, oldest first
    std::vector<std::string> stayed{};     // phases of which that was decided after the last session
    std::string decided_utc{};             // the last decision that stands
    std::vector<std::string> undecided{};  // phases that are ready
    bool is_stopped{};                     // by a safety question
    bool pain_rose{};
    bool data_doubtful{};
  };
  // Null where it has to be worked out again.
  [[nodiscard]] const Kept* known(const PatientOverview& patient) const;
  // As of this day, which is the patient's own.
  const Kept* find(const PatientOverview& patient, Day today);
  const Kept& work_out(Records& records, const PatientOverview& patient, Day today);

private:
  std::map<std::string, Kept> kept_; // by code
};

} // namespace dorsal::console
