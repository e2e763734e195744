#pragma once
// The protocol in force for a patient, or for the clinic, where nobody reads a terminal.
#include "engine/clinic/protocol/protocol_in_force.h"

namespace dorsal::console {

// Throws Error(bad_input) with every problem where this program cannot read what was kept.
[[nodiscard]] ProtocolInForce in_force(Database& database, const std::optional<std::string>& patient);

} // namespace dorsal::console
