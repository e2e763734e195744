#include "engine/clinic/report/phase_report.h"

#include "engine/clinic/grade/patient_grade.h"

#include <fmt/format.h>

namespace dorsal {

std::vector<std::size_t> front_first(const PatientProgramme& programme) {
  const std::size_t front = phase_in_front(programme);
  std::vector<std::size_t> places{front};
  for (std::size_t place = 0; place < programme.phases.size(); ++place)
    if (place != front) places.push_back(place);
  return places;
}

std::vector<PhaseReport> phase_reports(const std::string& patient, const PatientProgramme& programme,
                                       const std::vector<StoredSession>& counted) {
  std::vector<PhaseReport> reports;
  for (const std::size_t place : front_first(programme)) {
    const Phase& phase = programme.phases[place];
    const std::vector<StoredSession> own = sessions_of_phase(counted, programme.phases, phase.name);
    reports.push_back({.phase = phase.name,
                       .led = !phase.blocks.empty() && needs_helper(phase),
                       .readiness = phase.readiness,
                       .grade = programme.now[place].report,
                       .counted = report_on(patient, own),
                       .course = assess_course(own)});
  }
  return reports;
}

PhaseReport whole_report(const std::string& patient, const ReadinessRules& readiness,
                         const std::vector<StoredSession>& counted) {
  return {.phase = {},
          .led = false,
          .readiness = readiness,
          .grade = grade(evidence_from(counted), readiness),
          .counted = report_on(patient, counted),
          .course = assess_course(counted)};
}

nlohmann::ordered_json phases_json(const PatientProgramme& programme) {
  nlohmann::ordered_json phases = nlohmann::ordered_json::array();
  for (const PhaseNow& now : programme.now) {
    nlohmann::ordered_json one{
        {"phase", now.state.phase}, {"state", name_of(now.state.standing)}, {"why", now.state.why}};
    one.update(json_of(now.report));
    phases.push_back(std::move(one));
  }
  return phases;
}

std::string phase_heading(const PhaseNow& now) {
  return fmt::format("Phase {} ({}): ", now.state.phase, name_of(now.state.standing));
}

} // namespace dorsal
