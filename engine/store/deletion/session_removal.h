#pragma once
// Takes one session out of the database, for a reason, with all of its rows; also one that cannot be read. An
// entry of the audit log says so, and a mark keeps it from coming back with a result, an archive or a
// journal. Copies made before still hold it. Throws Error(not_found), and Error(database_error) where it is
// open in a window or a journal holds more of it.
#include "engine/store/audit/author.h"
#include "engine/store/file/database.h"

#include <optional>
#include <string>

namespace dorsal {

struct SessionRemoval {
  std::string session; // its UUID, as it is written in the database
  Author author;
  std::string reason;
  std::optional<std::string> patient{}; // code; a session of somebody else is then unknown
};
struct RemovedSession {
  std::string patient; // code
  int trials{};
};
RemovedSession remove_session(Database& database, const SessionRemoval& removal);

} // namespace dorsal
