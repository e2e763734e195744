#include "tools/counted_sessions.h"

#include "engine/store/excluded_sessions.h"

namespace dorsal {

std::vector<StoredSession> counted_sessions(Database& database, const std::string& patient) {
  SessionReader reader(database);
  const auto excluded = exclusions(database, patient);
  std::vector<StoredSession> sessions;
  for (const SessionSummary& summary : reader.sessions_of(patient))
    if (!excluded.contains(summary.uuid))
      if (auto session = reader.session(summary.uuid)) sessions.push_back(std::move(*session));
  return sessions;
}

} // namespace dorsal
