#pragma once
// Sessions as far as they can be read: one with a row that no record can hold is left out as a whole and
// named, and the others go on. Half a session is not read: whoever counts its trials would take it for one.
#include "engine/store/sessions/session_reader.h"

#include <string>
#include <vector>

namespace dorsal {

struct ReadableSessions {
  std::vector<StoredSession> sessions; // by start
  std::vector<LeftOutSession> left_out;
};

// Of a patient. Throws Error(database_error) where nothing can be read.
[[nodiscard]] ReadableSessions readable_sessions(Database& database, const std::string& patient);

// Nothing where there is no such session, or it cannot be read; then it is added to `left_out`.
[[nodiscard]] std::optional<StoredSession>
readable_session(SessionReader& reader, const SessionSummary& summary, std::vector<LeftOutSession>& left_out);

// "session 123e4567-... of P001: ...", "patient P001: ..."
[[nodiscard]] std::string in_words(const LeftOutSession& session);

} // namespace dorsal
