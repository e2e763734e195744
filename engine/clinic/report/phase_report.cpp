#include "engine/clinic/report/phase_report.h"

#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/report/report_json.h"

#include <fmt/format.h>

namespace dorsal {
namespace {

// Without a programme the touches are graded beside the pictures, not as a phase.
PhaseReport whole_report(const std::string& patient, const PatientProgramme& programme,
                         const std::vector<StoredSession>& counted) {
  const ReadinessRules& readiness = programme.phases.front().readiness;
  return {.state = {},
          .led = false,
          .readiness = readiness,
          .grade = grade(evidence_from(counted), readiness),
          .counted = report_on(patient, counted),
          .course = assess_course(counted)};
}

PhaseReport phase_report(const std::string& patient, const PatientProgramme& programme, std::size_t place,
                         const std::vector<StoredSession>& counted) {
  const Phase& phase = programme.phases[place];
  const std::vector<StoredSession> own = sessions_of_phase(counted, programme.phases, phase.name);
  return {.state = programme.now[place].state,
          .led = !phase.blocks.empty() && is_led(phase),
          .readiness = phase.readiness,
          .grade = grade_of_phase(counted, programme.phases, phase),
          .counted = report_on(patient, own),
          .course = assess_course(own)};
}

} // namespace

std::vector<PhaseReport> phase_reports(const std::string& patient, const PatientProgramme& programme,
                                       const std::vector<StoredSession>& counted) {
  if (!programme.is_planned) return {whole_report(patient, programme, counted)};
  const std::size_t front = phase_in_front(programme);
  std::vector<PhaseReport> reports{phase_report(patient, programme, front, counted)};
  for (std::size_t place = 0; place < programme.phases.size(); ++place)
    if (place != front) reports.push_back(phase_report(patient, programme, place, counted));
  return reports;
}

nlohmann::ordered_json json_of(const PhaseReport& phase) {
  return {{"phase", phase.state.phase},
          {"state", name_of(phase.state.standing)},
          {"why", phase.state.why},
          {"assess", json_of(phase.counted)["assess"]},
          {"readiness", json_of(phase.grade)}};
}

nlohmann::ordered_json json_of(const std::vector<PhaseReport>& phases) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const PhaseReport& phase : phases) list.push_back(json_of(phase));
  return list;
}

std::string heading_of(const PhaseReport& phase) {
  return fmt::format("Phase {} ({}): ", phase.state.phase, name_of(phase.state.standing));
}

} // namespace dorsal
