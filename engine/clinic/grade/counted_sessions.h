#pragma once
// The sessions of a patient that count: all but those that a clinician excluded. Oldest first; empty where
// there are none. Those that cannot be read do not count either, and are named.
#include "engine/store/sessions/readable_sessions.h"

#include <string>

namespace dorsal {

[[nodiscard]] ReadableSessions counted_sessions(Database& database, const std::string& patient);

} // namespace dorsal
