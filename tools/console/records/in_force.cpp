#include "tools/console/records/in_force.h"

#include "engine/core/base/error.h"

#include <sstream>

namespace dorsal::console {

ProtocolInForce in_force(Database& database, const std::optional<std::string>& patient) {
  std::ostringstream problems;
  if (auto found = protocol_in_force(database, patient, "", problems)) return std::move(*found);
  throw Error(ExitCode::bad_input, "the thresholds kept cannot be read by this program: " + problems.str());
}

} // namespace dorsal::console
