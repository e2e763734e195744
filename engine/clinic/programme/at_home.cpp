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

} // namespace

Protocol for_home(Database& database, const std::string& patient, Protocol protocol, Day today) {
  if (!has_programme(protocol)) return protocol;
  const ProgrammeOnRecord on_record = read_programme(database, patient, protocol);
  const PatientProgramme programme = programme_at(on_record, today);
  for (std::size_t i = 0; i < protocol.programme.size(); ++i)
    protocol.programme[i].decided = decided_by(programme.now[i].state.standing);
  // What was passed here is not taught again there.
  for (Phase& phase : protocol.programme)
    if (std::ranges::count(tasks_of(phase), TaskId::lesson) > 0)
      for (const auto& [name, standing] : on_record.lessons)
        if (standing.passed && std::ranges::count(phase.lesson.leave_out, name) == 0)
          phase.lesson.leave_out.push_back(name);
  for (const std::string& cleared : on_record.cleared_utc)
    protocol.safety_cleared = std::max(protocol.safety_cleared, cleared);
  return protocol;
}

} // namespace dorsal
