#include "engine/clinic/grade/counted_sessions.h"

#include "engine/store/sessions/excluded_sessions.h"

namespace dorsal {

ReadableSessions counted_sessions(Database& database, const std::string& patient) {
  ReadableSessions found = readable_sessions(database, patient);
  const auto excluded = exclusions(database, patient);
  std::erase_if(found.sessions,
                [&](const StoredSession& session) { return excluded.contains(session.summary.uuid); });
  return found;
}

} // namespace dorsal
