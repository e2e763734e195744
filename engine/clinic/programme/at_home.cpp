#include "engine/clinic/programme/at_home.h"

#include <algorithm>
#include <utility>

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

Protocol for_home(Protocol protocol, const PatientProgramme& programme) {
  for (std::size_t i = 0; i < protocol.programme.size(); ++i)
    protocol.programme[i].decided = decided_by(programme.now[i].state.standing);
  return protocol;
}

Protocol for_home(Database& database, const std::string& patient, Protocol protocol, Day today) {
  if (!has_programme(protocol)) return protocol;
  const PatientProgramme programme = read_programme(database, patient, protocol, today);
  if (std::ranges::count(SessionReader{database}.patient_codes(), patient) > 0)
    for (const Decision& decision : decisions_about(database, patient))
      if (decision.kind == DecisionKind::clear)
        protocol.safety_cleared = std::max(protocol.safety_cleared, decision.at_utc);
  return for_home(std::move(protocol), programme);
}

} // namespace dorsal
