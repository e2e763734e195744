#pragma once
// What a report says of each phase of a patient's programme, by the phase's own evidence alone. A protocol
// that plans no programme is one phase without a name: all sessions.
#include "engine/clinic/programme/patient_programme.h"
#include "engine/clinic/report/assess_course.h"
#include "engine/clinic/report/report.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <vector>

namespace dorsal {

struct PhaseReport {
  std::string phase;        // empty: no programme is planned
  bool led{};               // by a helper: there are no pictures
  ReadinessRules readiness; // whose goals charts show
  GradeReport grade;
  PatientReport counted;
  AssessCourse course;
};

// The phase in front comes first, the others in the programme's order. `counted`: the sessions that count.
[[nodiscard]] std::vector<PhaseReport> phase_reports(const std::string& patient,
                                                     const PatientProgramme& programme,
                                                     const std::vector<StoredSession>& counted);
// Where no programme is planned.
[[nodiscard]] PhaseReport whole_report(const std::string& patient, const ReadinessRules& readiness,
                                       const std::vector<StoredSession>& counted);

// Places of the programme's phases: the one in front first, the others in order.
[[nodiscard]] std::vector<std::size_t> front_first(const PatientProgramme& programme);

// How each phase stands and why, with its grade; in the programme's order.
[[nodiscard]] nlohmann::ordered_json phases_json(const PatientProgramme& programme);
// "Phase pictures (open): READY ..." for each of them.
[[nodiscard]] std::string phase_heading(const PhaseNow& now);

} // namespace dorsal
