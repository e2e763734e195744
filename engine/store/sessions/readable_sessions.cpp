#include "engine/store/sessions/readable_sessions.h"

#include "engine/core/base/error.h"
#include "engine/store/sessions/session_check.h"

#include <fmt/format.h>

namespace dorsal {

std::optional<StoredSession> readable_session(SessionReader& reader, const SessionSummary& summary,
                                              std::vector<LeftOutSession>& left_out) {
  try {
    auto session = reader.session(summary.uuid);
    const std::string fault = session ? fault_in(*session) : std::string{};
    if (fault.empty()) return session;
    left_out.push_back({to_string(summary.uuid), summary.patient, fault});
    return {};
  } catch (const Error& error) {
    if (error.code() != ExitCode::database_error) throw;
    left_out.push_back({to_string(summary.uuid), summary.patient, error.what()});
    return {};
  }
}

ReadableSessions readable_sessions(Database& database, const std::string& patient) {
  SessionReader reader(database);
  ReadableSessions found;
  for (const SessionSummary& summary : reader.readable_summaries(patient, found.left_out))
    if (auto session = readable_session(reader, summary, found.left_out))
      found.sessions.push_back(std::move(*session));
  return found;
}

std::string in_words(const LeftOutSession& session) {
  if (session.session.empty()) return fmt::format("patient {}: {}", session.patient, session.why);
  return fmt::format("session {} of {}: {}", session.session, session.patient, session.why);
}

} // namespace dorsal
