#pragma once
// The sessions of a patient that count: all but those that a clinician excluded. Oldest first; empty where
// there are none.
#include "engine/store/session_reader.h"

#include <string>
#include <vector>

namespace dorsal {

[[nodiscard]] std::vector<StoredSession> counted_sessions(Database& database, const std::string& patient);

} // namespace dorsal
