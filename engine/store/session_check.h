#pragma once
// Whether every session can be read by what reads them for a grade, a report or an export: rows may pass all
// checks of the schema and still hold no record.
#include "engine/store/database.h"

#include <string>
#include <vector>

namespace dorsal {

struct UnreadableSession {
  std::string session; // its UUID, as it is written there
  std::string fault;   // with block and trial, where it is one of them
};
[[nodiscard]] std::vector<UnreadableSession> unreadable_sessions(Database& database);

} // namespace dorsal
