#pragma once
// Sessions that a clinician takes out of the grade, each with a reason, and puts back; and sessions that were
// recorded under the wrong code, moved to the right patient. Nothing of a session itself changes. Every
// change is an entry of the audit log. Throw Error(not_found) for unknown patients and sessions.
#include "engine/store/audit/author.h"
#include "engine/store/file/database.h"

#include <map>
#include <string>

namespace dorsal {

struct Exclusion {
  Author author;
  std::string reason; // at most 1000 bytes
};

[[nodiscard]] std::map<Uuid, Exclusion> exclusions(Database& database, const std::string& patient);
void exclude_session(Database& database, const Uuid& session, const Exclusion& exclusion);
void include_session(Database& database, const Uuid& session, const Author& author);

// An exclusion goes with it. Throws Error(bad_input) where it is that patient's already.
void move_session(Database& database, const Uuid& session, const std::string& to, const Author& author);

} // namespace dorsal
