#pragma once
// What a report says of each phase of a patient's programme, by the phase's own evidence alone. A protocol
// that plans no programme is one phase without a name: all sessions.
#include "engine/clinic/programme/patient_programme.h"
#include "engine/clinic/report/assess_course.h"
#include "engine/clinic/report/report.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace dorsal {

struct PhaseReport {
  PhaseState state;         // without a name: no programme is planned
  bool led{};               // by a helper: there are no pictures
  ReadinessRules readiness; // whose goals charts show
  GradeReport grade;
  PatientReport counted;
  AssessCourse course;
};

// The phase in front comes first, the others in the programme's order; at least one. `counted`: the sessions
// that count; grades are made of these, not taken from the programme, because a researcher's have other days.
[[nodiscard]] std::vector<PhaseReport> phase_reports(const std::string& patient,
                                                     const PatientProgramme& programme,
                                                     const std::vector<StoredSession>& counted);

// How a phase stands and why, its assess trials, its grade.
[[nodiscard]] nlohmann::ordered_json json_of(const PhaseReport& phase);
[[nodiscard]] nlohmann::ordered_json json_of(const std::vector<PhaseReport>& phases);
// "Phase pictures (open): ", before the text of its grade.
[[nodiscard]] std::string heading_of(const PhaseReport& phase);

} // namespace dorsal
