#include "engine/clinic/programme/at_home.h"

#include <algorithm>

namespace dorsal {
namespace {

Decided decided_by(Standing standing) {
  switch (standing) {
  case Standing::closed: return Decided::nothing;
  case Standing::open:
  case Standing::ready: return Decided::open;
  case Standing::passed: return Decided::passed;
  case Standing::set_aside: break;
  }
  return Decided::set_aside;
}

void leave_out_passed(const LessonStandings& lessons, lesson::Rule& rule) {
  for (const auto& [name, standing] : lessons)
    if (standing.passed && std::ranges::count(rule.leave_out, name) == 0) rule.leave_out.push_back(name);
}

} // namespace

Protocol for_home(Database& database, const std::string& patient, Protocol protocol, Day today) {
  const ProgrammeOnRecord on_record = read_programme(database, patient, protocol);
  if (uses(protocol, TaskId::lesson)) leave_out_passed(on_record.lessons, protocol.lesson);
  if (!has_programme(protocol)) return protocol;
  const PatientProgramme programme = programme_at(on_record, today);
  for (std::size_t i = 0; i < protocol.programme.size(); ++i)
    protocol.programme[i].decided = decided_by(programme.now[i].state.standing);
  // What was passed here is not taught again there, and what was gone through counts at the doors.
  for (Phase& phase : protocol.programme) {
    leave_out_passed(on_record.lessons, phase.lesson);
    if (phase.door.opens != Opens::lessons) continue;
    phase.door.number -= lessons_finished(on_record.lessons);
    if (phase.door.number < 1) phase.door = {};
  }
  for (const std::string& cleared : on_record.cleared_utc)
    protocol.safety_cleared = std::max(protocol.safety_cleared, cleared);
  return protocol;
}

} // namespace dorsal
