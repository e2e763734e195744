#pragma once
// The sessions that an export is about, with real dates or shifted ones.
#include "engine/store/session_reader.h"

#include <functional>
#include <string>
#include <vector>

namespace dorsal {

enum class Dates { shifted, real };

struct ExportSource {
  Database& database;
  std::vector<SessionSummary> sessions; // as stored, in the order of their real start
  Dates dates{Dates::shifted};
};

// Of all patients, or of one. Throws Error(database_error).
[[nodiscard]] ExportSource export_source(Database& database, const std::string& patient, Dates dates);
// One after the other, so that only one is in memory.
void for_each_session(const ExportSource& source, const std::function<void(const StoredSession&)>& work);

} // namespace dorsal
