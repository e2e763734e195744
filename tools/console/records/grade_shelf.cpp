#include "tools/console/records/grade_shelf.h"

#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/grade/patient_grade.h"
#include "engine/core/readiness/rule_table.h"
#include "tools/console/records/in_force.h"

namespace dorsal::console {
namespace {

std::vector<std::string_view> flags_of(const GradeReport& report) {
  std::vector<std::string_view> flags;
  for (const RuleFinding& finding : report.findings) {
    const std::string_view flag = row_of(finding.rule).flag;
    if ((finding.verdict == Verdict::fails || finding.verdict == Verdict::held_back) && !flag.empty())
      flags.push_back(flag);
  }
  return flags;
}

} // namespace

const GradeShelf::Kept* GradeShelf::known(const PatientOverview& patient) const {
  const auto at = kept_.find(patient.code);
  return at != kept_.end() && at->second.state == patient.state ? &at->second : nullptr;
}

const Grade* GradeShelf::find(const PatientOverview& patient) const {
  const Kept* kept = known(patient);
  return kept ? &kept->grade : nullptr;
}

Grade GradeShelf::work_out(Records& records, const PatientOverview& patient) {
  Database& database = records.of(patient.code);
  const Protocol protocol = in_force(database, patient.code).protocol;
  const ReadableSessions counted = counted_sessions(database, patient.code);
  const GradeReport report = grade(evidence_from(counted.sessions), protocol.readiness);
  kept_[patient.code] = {patient.state, report.grade, protocol.dose, flags_of(report),
                         counted.left_out.size() + records.left_out().size()};
  return report.grade;
}

} // namespace dorsal::console
