#pragma once
// Whether every session can be read by what reads them for a grade, a report or an export: rows may pass all
// checks of the schema and still hold no record.
#include "engine/store/sessions/session_reader.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

// Of all patients, or of one.
[[nodiscard]] std::vector<LeftOutSession> unreadable_sessions(Database& database,
                                                              const std::optional<std::string>& patient = {});

// Of the session of this name, as it is written there; nothing where it can be read.
[[nodiscard]] std::optional<LeftOutSession> unreadable_session(Database& database,
                                                               const std::string& written);

// Of one session that was read: what no instant, date or text can be, with block and trial; empty where all
// is well.
[[nodiscard]] std::string fault_in(const StoredSession& session);

} // namespace dorsal
