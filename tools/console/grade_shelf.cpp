#include "tools/console/grade_shelf.h"

#include "tools/console/in_force.h"
#include "tools/counted_sessions.h"
#include "tools/patient_grade.h"

namespace dorsal::console {

const Grade* GradeShelf::find(const PatientOverview& patient) const {
  const auto at = kept_.find(patient.code);
  return at != kept_.end() && at->second.state == patient.state ? &at->second.grade : nullptr;
}

Grade GradeShelf::work_out(Database& database, const PatientOverview& patient) {
  const ReadinessRules rules = in_force(database, patient.code).protocol.readiness;
  const GradeReport report = grade(evidence_from(counted_sessions(database, patient.code)), rules);
  kept_[patient.code] = {patient.state, report.grade};
  return report.grade;
}

} // namespace dorsal::console
